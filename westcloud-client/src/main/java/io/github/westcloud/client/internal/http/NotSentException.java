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
package io.github.westcloud.client.internal.http;

import java.io.IOException;

/** No connection was made, so the service has certainly not seen the request. */
public final class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    private NotSentException(String message, Exception cause, boolean retryable) {
        super(message, cause);
        this.retryable = retryable;
    }

    static NotSentException unreachable(IOException cause) {
        return new NotSentException(cause.getMessage(), cause, true);
    }

    static NotSentException closed(IllegalStateException cause) {
        return new NotSentException("the client is closed", cause, false);
    }

    /** Whether the next attempt may get a connection. */
    public boolean retryable() {
        return retryable;
    }
}
