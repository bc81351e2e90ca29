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
package io.github.westcloud.server.internal.http;

import io.github.westcloud.protocol.ErrorCode;

/** The JSON of chapter 4 of the API document. */
public final class JsonErrors implements ErrorFormat {

    private static final int INTERNAL_ERROR = 500;
    /** The document has no code for a failure of the service; this one follows its pattern. */
    private static final long INTERNAL_ERROR_CODE = 500_000_000;

    @Override
    public HttpResponse documented(ErrorCode code, HttpRequest request) {
        return ErrorResponses.of(code, request.id());
    }

    @Override
    public HttpResponse failure(HttpRequest request) {
        return ErrorResponses.of(INTERNAL_ERROR, "internal error", INTERNAL_ERROR_CODE, request.id());
    }
}
