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
package io.github.westcloud.testing;

import io.github.westcloud.server.RequestRecord;
import java.util.List;
import java.util.stream.Collectors;

/** Requests as failed tests list them: one line for each, with the reason if it was refused. */
final class RequestLines {

    private RequestLines() {}

    /** Begins with a new line, unless there is no request. */
    static String of(List<RequestRecord> requests) {
        return requests.stream()
                .map(request -> "\n  " + request.line() + " -> " + request.status() + why(request))
                .collect(Collectors.joining());
    }

    private static String why(RequestRecord request) {
        return request.details()
                .refusal()
                .map(refusal -> " (" + refusal.code() + ": " + refusal.explanation() + ")")
                .orElse("");
    }
}
