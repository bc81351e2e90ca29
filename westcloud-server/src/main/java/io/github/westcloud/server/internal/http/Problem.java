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

/** What is wrong with a request, as its answer names it. */
public interface Problem {

    /** The HTTP status, 400 to 599. */
    int status();

    /** The number in the field {@code code} of the answer: nine digits that begin with the status. */
    long code();

    /** The text in the field {@code msg} of the answer. */
    String message();

    /** A problem that the API document has an error code for. */
    static Problem of(ErrorCode code) {
        return new DocumentedProblem(code);
    }
}
