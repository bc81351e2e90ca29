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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.server.internal.admission.Admission;
import io.github.westcloud.server.internal.auth.FormAuthenticator;
import io.github.westcloud.server.internal.condition.Conditions;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.allow.Allowance;
import io.github.westcloud.server.internal.s3.form.FormReader;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;

/** The upload of an HTML form to a bucket: POST of {@code multipart/form-data}. Beyond the API document, as in S3. */
final class PostObject {

    private static final String TYPE = "multipart/form-data";
    /** In bytes: what a form has beside its file. */
    private static final int LONGEST_REST = 1 << 20;

    private static final Allowance REQUEST = Allowance.of("PostObject");

    private final FormAuthenticator authenticator;
    private final Admission admission;
    private final StorageEngine engine;
    private final Directories directories;

    PostObject(FormAuthenticator authenticator, Admission admission, StorageEngine engine, Directories directories) {
        this.authenticator = authenticator;
        this.admission = admission;
        this.engine = engine;
        this.directories = directories;
    }

    /** As browsers send HTML forms with files; their signature is a field within the body. */
    static boolean isForm(HttpRequest request) {
        return request.method().equals("POST")
                && request.header("Authorization").isEmpty()
                && request.header("Content-Type")
                        .filter(type -> type.regionMatches(true, 0, TYPE, 0, TYPE.length()))
                        .isPresent();
    }

    /** @param bucket the target of the request, which must be a bucket */
    HttpResponse answer(HttpRequest request, RequestTarget bucket, Query query) throws IOException {
        if (!bucket.path().isRoot()) {
            throw new RefusedException(
                    ErrorCode.METHOD_NOT_ALLOWED, "A form is sent to a bucket, and names its key in the field 'key'");
        }
        REQUEST.require(query.values().keySet(), request.headers());
        requireUnconditional(request);
        long length = ContentLength.requireForm(request.contentLength(), LONGEST_REST);
        try (var upload = new FormUpload(this, request, bucket, length)) {
            FormReader.read(request, upload);
            return upload.store();
        }
    }

    FormAuthenticator authenticator() {
        return authenticator;
    }

    Admission admission() {
        return admission;
    }

    StorageEngine engine() {
        return engine;
    }

    Directories directories() {
        return directories;
    }

    private static void requireUnconditional(HttpRequest request) {
        if (!Conditions.of(request).isEmpty()) {
            throw new RefusedException(
                    HttpProblem.NOT_IMPLEMENTED, "PostObject does not implement conditions such as If-Match");
        }
    }
}
