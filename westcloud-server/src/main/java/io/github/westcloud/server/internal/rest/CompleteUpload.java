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

import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.StorageEngine;

/**
 * Chapter 2.2, third stage: the file appears. While parts are missing the answer is UPLOAD_INCOMPLETE and the upload stays
 * open.
 */
final class CompleteUpload implements Operation {

    private static final Input INPUT =
            Input.of(WestHeaders.MULTI_DISORDER, WestHeaders.MULTI_STAGE, WestHeaders.MULTI_UUID);

    private final StorageEngine engine;

    CompleteUpload(StorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        call.newFile();
        engine.completeUploadIf(call.precondition(), call.uploadKey());
        return HttpResponse.of(200);
    }
}
