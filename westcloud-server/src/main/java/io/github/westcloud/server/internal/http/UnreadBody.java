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

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * What becomes of a body that nobody read because its request was refused. The answer goes first; then the body is read and
 * dropped for a bounded time, without a thread that waits for it. After a short one the connection can be used again. A long
 * one is not worth that: the connection is closed, but only after the client has had a chance to read the answer, since closing at
 * once would make the operating system throw the answer away.
 */
final class UnreadBody implements Runnable {

    private static final long SHORT_BYTES = 1 << 20;
    private static final long LONGEST_BYTES = 256L << 20;
    private static final long LONGEST_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    private final Request request;
    private final Runnable finish;
    private long bytes;

    private UnreadBody(Request request, Runnable finish) {
        this.request = request;
        this.finish = finish;
    }

    /** Whether the connection can be used again when the body has been dropped. */
    static boolean keepsConnection(JettyRequest request) {
        if (!request.hasUnreadBody()) {
            return true;
        }
        var length = request.contentLength();
        return !request.isWaitingForLeave() && length.isPresent() && length.getAsLong() <= SHORT_BYTES;
    }

    /** Drops what has not been read. Returns at once. */
    static void drop(JettyRequest incoming, Request request, Runnable finish) {
        if (!incoming.hasUnreadBody() || incoming.isWaitingForLeave()) {
            finish.run();
            return;
        }
        ClientConnection.of(request).beginRest(System.nanoTime() + LONGEST_NANOSECONDS);
        new UnreadBody(request, finish).run();
    }

    @Override
    public void run() {
        for (var chunk = request.read(); chunk != null; chunk = request.read()) {
            bytes += chunk.remaining();
            boolean ended = chunk.isLast() || Content.Chunk.isFailure(chunk) || bytes > LONGEST_BYTES;
            chunk.release();
            if (ended) {
                finish.run();
                return;
            }
        }
        request.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, this));
    }
}
