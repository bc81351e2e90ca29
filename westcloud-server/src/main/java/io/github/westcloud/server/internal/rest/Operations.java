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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.ContentSecrets;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.transfer.PartBuffers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the operation that a request asks for. */
final class Operations {

    private final Map<String, Function<Call, Operation>> byMethod = new TreeMap<>();
    private final Operation upload;
    private final UploadStages uploadStages;
    private final Operation copy;
    private final Operation move;

    Operations(StorageEngine engine, AsyncWork asyncWork, Clock clock, ContentSecrets contentSecrets) {
        var lookup = new FileLookup(engine, contentSecrets);
        var attributes = new AttributeHeaders(clock);
        var change = new AttributeChange(attributes);
        var sources = new CopySource(lookup);
        this.upload = new Upload(engine, attributes, asyncWork);
        this.uploadStages = new UploadStages(
                new InitiateUpload(engine, attributes),
                new UploadPart(engine, new PartBuffers()),
                new CompleteUpload(engine));
        this.copy = new Copy(engine, sources, change);
        this.move = new Move(engine, sources, change);
        var list = new ListDirectory(engine, new ListIterators());
        byMethod.put("PUT", this::put);
        byMethod.put("GET", only(new Read(lookup, new Download(engine, lookup), list)));
        byMethod.put("HEAD", only(new Head(lookup)));
        byMethod.put("DELETE", only(new Delete(engine, lookup, asyncWork)));
        byMethod.put("PATCH", only(new UpdateMetadata(engine, lookup, change)));
        byMethod.put("POST", only(new CreateDirectory(engine)));
    }

    /** @throws RefusedException with METHOD_NOT_ALLOWED if the API has no such method */
    void requireMethod(String method) {
        if (!byMethod.containsKey(method)) {
            var allow = new Header("Allow", String.join(", ", byMethod.keySet()));
            throw new RefusedException(
                    Problem.of(ErrorCode.METHOD_NOT_ALLOWED), "The API has no method " + method, List.of(allow));
        }
    }

    /** The operation, by method and headers. */
    Operation of(Call call) {
        return byMethod.get(call.request().method()).apply(call);
    }

    /** @throws RefusedException with WRONG_URI if the request asks for two things at once */
    private Operation put(Call call) {
        boolean part = call.header(WestHeaders.MULTI_STAGE).isPresent()
                || call.header(WestHeaders.MULTI_DISORDER).isPresent();
        boolean isCopy = call.header(WestHeaders.COPY_SOURCE).isPresent();
        boolean isMove = call.header(WestHeaders.MOVE_SOURCE).isPresent();
        if (part && isCopy || part && isMove || isCopy && isMove) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI, "A PUT is either a part, a copy or a move; the headers ask for more than one");
        }
        if (part) {
            return uploadStages.of(call);
        }
        if (isCopy) {
            return copy;
        }
        return isMove ? move : upload;
    }

    private static Function<Call, Operation> only(Operation operation) {
        return call -> operation;
    }
}
