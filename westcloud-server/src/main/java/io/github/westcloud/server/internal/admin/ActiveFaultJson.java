/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.server.fault.Fault;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.FaultAction.CutAnswer;
import io.github.westcloud.server.fault.FaultAction.CutRequest;
import io.github.westcloud.server.fault.FaultAction.Delay;
import io.github.westcloud.server.fault.FaultAction.ShortBody;
import io.github.westcloud.server.fault.FaultAction.Status;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fault that is on, with the same fields as {@link FaultJson}. */
final class ActiveFaultJson {

    private ActiveFaultJson() {}

    static Map<String, Object> of(Fault fault) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", fault.id());
        fields.put("method", fault.requests().method());
        fields.put("path", fault.requests().path());
        fields.put("remaining", fault.remaining());
        fields.putAll(fieldsOf(fault.action()));
        return fields;
    }

    private static Map<String, Object> fieldsOf(FaultAction action) {
        if (action instanceof FaultAction.Error error) {
            return Map.of("error", error.code().code());
        }
        if (action instanceof Status status) {
            return status.retryAfter().isPresent()
                    ? Map.of(
                            "status",
                            status.status(),
                            "retryAfter",
                            status.retryAfter().get().toSeconds())
                    : Map.of("status", status.status());
        }
        if (action instanceof Delay delay) {
            return Map.of("delay", delay.duration().toMillis());
        }
        if (action instanceof CutAnswer cut) {
            return Map.of("cutAnswer", cut.bytes());
        }
        if (action instanceof CutRequest cut) {
            return Map.of("cutRequest", cut.bytes());
        }
        return action instanceof ShortBody body ? Map.of("shortBody", body.bytes()) : Map.of("wrongContentMd5", true);
    }
}
