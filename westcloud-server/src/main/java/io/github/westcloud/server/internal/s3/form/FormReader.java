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
package io.github.westcloud.server.internal.s3.form;

import io.github.westcloud.server.internal.http.FormBody;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.io.IOException;

/** Reads a form with a file as it comes: fields into memory, the file piece by piece. */
public final class FormReader {

    private FormReader() {}

    /**
     * Passes the file of a form on.
     *
     * @throws RefusedException with MALFORMED_FORM if the body is no such form, or has no file or several; FORM_TOO_LONG if
     *     the fields have more than 20 KiB
     */
    public static void read(HttpRequest request, FormFile file) throws IOException {
        var parts = new FormParts(file);
        FormBody.read(request, parts);
        parts.requireFile();
    }

    static RefusedException malformed(String what) {
        return new RefusedException(S3Error.MALFORMED_FORM, "The body must be a form in multipart/form-data: " + what);
    }
}
