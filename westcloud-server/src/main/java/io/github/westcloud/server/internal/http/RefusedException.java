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
import io.github.westcloud.server.Header;
import java.util.List;

/** A request is answered with a documented error. The message is for the server's log. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Header> headers;

    public RefusedException(ErrorCode code, String message) {
        this(code, message, List.of());
    }

    /** @param headers what the answer carries beside the error, for example {@code Allow} */
    public RefusedException(ErrorCode code, String message, List<Header> headers) {
        super(message);
        this.code = code;
        this.headers = List.copyOf(headers);
    }

    /** The documented error (chapter 4 of the API document). */
    public ErrorCode code() {
        return code;
    }

    /** What the answer carries beside the error. */
    public List<Header> headers() {
        return headers;
    }
}
