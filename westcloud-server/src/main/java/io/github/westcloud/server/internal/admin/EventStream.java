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
package io.github.westcloud.server.internal.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.internal.http.Body;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Requests as server-sent events. Requests that come faster than the reader takes them are left out, and an event {@code missed}
 * says how many.
 */
final class EventStream implements Body {

    private static final int MOST_WAITING = 1_000;
    /** Shows that the connection lives, and finds out when it does not. */
    private static final ByteBuffer HEARTBEAT =
            ByteBuffer.wrap(":\n\n".getBytes(UTF_8)).asReadOnlyBuffer();

    /** Short, since whoever has left counts as a follower until then. */
    private static final long HEARTBEAT_SECONDS = 1;

    private final Predicate<RequestRecord> filter;
    private final Consumer<EventStream> whenClosed;
    private final BlockingQueue<RequestRecord> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong missed = new AtomicLong();
    private volatile boolean ended;
    /** Begins with a heartbeat, so that the reader knows at once that it is connected. */
    private ByteBuffer current = HEARTBEAT.duplicate();

    EventStream(Predicate<RequestRecord> filter, Consumer<EventStream> whenClosed) {
        this.filter = filter;
        this.whenClosed = whenClosed;
    }

    void offer(RequestRecord request) {
        if (filter.test(request) && !waiting.offer(request)) {
            missed.incrementAndGet();
        }
    }

    void end() {
        ended = true;
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public int read(ByteBuffer target) {
        if (!current.hasRemaining() && !next()) {
            return -1;
        }
        int count = Math.min(current.remaining(), target.remaining());
        target.put(current.slice().limit(count));
        current.position(current.position() + count);
        return count;
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }

    /** Waits for the next event; false at the end. */
    private boolean next() {
        long heartbeat = System.nanoTime() + TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS);
        try {
            while (!ended) {
                var request = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (request != null) {
                    current = event(request);
                    return true;
                }
                if (System.nanoTime() - heartbeat >= 0) {
                    current = HEARTBEAT.duplicate();
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private ByteBuffer event(RequestRecord request) {
        long lost = missed.getAndSet(0);
        var before = lost == 0 ? "" : "event: missed\ndata: " + lost + "\n\n";
        var json = new String(AdminJson.write(RequestJson.of(request)), UTF_8);
        return ByteBuffer.wrap(
                (before + "event: request\nid: " + request.id() + "\ndata: " + json + "\n\n").getBytes(UTF_8));
    }
}
