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

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of a body that nobody read because its request was refused. A short one is read and dropped, so that the
 * connection can be used again. A long one is not worth that: the connection is closed, but only after the client has had
 * a chance to read the answer, since closing at once would make the operating system throw the answer away.
 */
final class UnreadBody {

    private static final long SHORT_BYTES = 1 << 20;
    private static final long LINGER_BYTES = 256L << 20;
    private static final long LINGER_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    private UnreadBody() {}

    /** Reads a short body to its end. False if the connection cannot be used again. */
    static boolean settle(JettyRequest request) {
        if (!request.hasUnreadBody()) {
            return true;
        }
        var length = request.contentLength();
        if (request.isWaitingForLeave() || length.isEmpty() || length.getAsLong() > SHORT_BYTES) {
            return false;
        }
        try {
            request.readBody(piece -> {});
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    /** After the answer: goes on reading for a bounded time. */
    static void linger(JettyRequest request) {
        if (request.isWaitingForLeave()) {
            return;
        }
        long end = System.nanoTime() + LINGER_NANOSECONDS;
        var seen = new long[1];
        try {
            request.readBody(piece -> {
                seen[0] += piece.remaining();
                if (seen[0] > LINGER_BYTES || System.nanoTime() > end) {
                    throw new IOException("The client keeps sending");
                }
            });
        } catch (IOException enough) {
            // The connection is closed either way.
        }
    }
}
