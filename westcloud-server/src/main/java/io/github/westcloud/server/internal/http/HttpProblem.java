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

/** A problem that HTTP has a status for and the API document no code. The codes follow the document's pattern. */
public enum HttpProblem implements Problem {
    PRECONDITION_FAILED(412, "Precondition Failed"),
    RANGE_NOT_SATISFIABLE(416, "Range Not Satisfiable"),
    TOO_MANY_REQUESTS(429, "Too Many Requests"),
    INTERNAL_ERROR(500, "internal error"),
    NOT_IMPLEMENTED(501, "Not Implemented");

    private static final long CODES_PER_STATUS = 1_000_000;

    private final int status;
    private final String message;

    HttpProblem(int status, String message) {
        this.status = status;
        this.message = message;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public long code() {
        return status * CODES_PER_STATUS;
    }

    @Override
    public String message() {
        return message;
    }
}
