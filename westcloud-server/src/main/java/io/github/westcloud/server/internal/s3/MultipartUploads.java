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

import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.internal.storage.StorageEngine;

/** The operations of chapter 3.3, and two that S3 clients need beyond it. */
final class MultipartUploads {

    private final S3Operation initiate;
    private final S3Operation uploadPart;
    private final S3Operation complete;
    private final S3Operation abort;
    private final S3Operation listParts;

    MultipartUploads(StorageEngine engine, S3Multipart rule) {
        this.initiate = new InitiateMultipart(engine, rule);
        this.uploadPart = new UploadPart(engine);
        this.complete = new CompleteMultipart(engine, rule);
        this.abort = new AbortMultipart(engine);
        this.listParts = new ListParts(engine);
    }

    S3Operation initiate() {
        return initiate;
    }

    S3Operation uploadPart() {
        return uploadPart;
    }

    S3Operation complete() {
        return complete;
    }

    S3Operation abort() {
        return abort;
    }

    S3Operation listParts() {
        return listParts;
    }
}
