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
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.Map;

/** Chapter 2.2: finds the operation for a stage of a chunked upload. */
final class UploadStages {

    private final Map<String, Operation> stages;

    UploadStages(Operation initiate, Operation upload, Operation complete) {
        this.stages = Map.of(
                WestHeaders.STAGE_INITIATE, initiate,
                WestHeaders.STAGE_UPLOAD, upload,
                WestHeaders.STAGE_COMPLETE, complete);
    }

    /** @throws RefusedException with WRONG_MULTI_STAGE if the headers name no stage */
    Operation of(Call call) {
        var disorder = call.header(WestHeaders.MULTI_DISORDER).orElse("");
        if (!disorder.equalsIgnoreCase("true")) {
            throw new RefusedException(
                    ErrorCode.WRONG_MULTI_STAGE, WestHeaders.MULTI_DISORDER + " must be true on each stage");
        }
        var stage = call.header(WestHeaders.MULTI_STAGE).orElse("");
        var operation = stages.get(stage);
        if (operation == null) {
            throw new RefusedException(
                    ErrorCode.WRONG_MULTI_STAGE,
                    WestHeaders.MULTI_STAGE + " must be initiate, upload or complete, not '" + stage + "'");
        }
        return operation;
    }
}
