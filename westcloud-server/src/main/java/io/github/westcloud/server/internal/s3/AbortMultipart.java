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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.StorageEngine;

/** DELETE of an upload in parts: what has arrived is dropped. Beyond the API document. */
final class AbortMultipart implements S3Operation {

    private static final int NO_CONTENT = 204;

    private final StorageEngine engine;

    AbortMultipart(StorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public HttpResponse answer(S3Call call) {
        engine.abortUpload(call.uploadKey());
        return HttpResponse.of(NO_CONTENT);
    }
}
