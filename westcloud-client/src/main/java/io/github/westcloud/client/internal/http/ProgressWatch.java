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

import io.github.westcloud.client.internal.wire.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends an exchange that makes no progress, whatever the service does to look alive: each stage (connecting and sending the
 * head, the body, waiting for the head of the answer, its body) has the time of one window, and a body has another one as
 * long as it moves at a minimum rate. The time that a caller takes between two reads does not count. It also ends an exchange
 * when its call has to end, where the time to send a body does not count. Thread-safe.
 *
 * <p>The JDK's own timer calls it, so it needs no thread.
 */
final class ProgressWatch {

    /** Bytes a second on average over a window. A slower body stands still for all purposes. */
    static final long LEAST_RATE = 1024;

    private final Duration window;
    private final Deadline deadline;
    private final Runnable cancellation;
    private long start = System.nanoTime();
    private long pausedSince;
    private boolean paused;
    private long moved;
    private boolean expired;
    private volatile boolean closed;

    private ProgressWatch(Duration window, Deadline deadline, Runnable cancellation) {
        this.window = window;
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    /**
     * Begins to watch.
     *
     * @param cancellation breaks the connection
     */
    static ProgressWatch start(Duration window, Deadline deadline, Runnable cancellation) {
        var watch = new ProgressWatch(window, deadline, cancellation);
        WatchRounds.add(watch);
        return watch;
    }

    /** Some bytes of a body went over the wire. */
    synchronized void moved(long bytes) {
        moved += bytes;
    }

    /** The body of the request is sent from now on. */
    void beginBody() {
        deadline.pause();
        restart();
    }

    /** The body of the request was sent, or failed. */
    void endBody() {
        restart();
        deadline.resume();
    }

    /** A new stage begins. */
    synchronized void restart() {
        start = System.nanoTime();
        pausedSince = start;
        moved = 0;
    }

    /** The service has nothing to do until {@link #resume}. */
    synchronized void pause() {
        if (!paused) {
            paused = true;
            pausedSince = System.nanoTime();
        }
    }

    synchronized void resume() {
        if (paused) {
            paused = false;
            start += System.nanoTime() - pausedSince;
        }
    }

    /** The exchange is over. */
    void close() {
        closed = true;
        WatchRounds.remove(this);
    }

    /** The exception to throw: this one, or if the watch has broken the connection, the reason for it. */
    synchronized IOException explain(IOException failure) {
        return expired ? reason(failure) : failure;
    }

    private IOException reason(IOException failure) {
        var reason = new IOException(deadline.isOver() ? lateness() : standstill(), failure);
        return failure instanceof NotSentException ? NotSentException.unreachable(reason) : reason;
    }

    private String lateness() {
        return "the call did not end within " + deadline.timeout().toMillis() + " ms, which apiCallTimeout allows";
    }

    private String standstill() {
        return "the request made no progress for " + window.toMillis() + " ms, which requestTimeout allows: less than "
                + LEAST_RATE + " bytes a second of a body were transferred";
    }

    /**
     * Breaks the connection if the exchange has to end.
     *
     * @return whether there is nothing more to watch
     */
    boolean look() {
        if (closed) {
            return true;
        }
        if (!hasToEnd()) {
            return false;
        }
        cancellation.run();
        return true;
    }

    private synchronized boolean hasToEnd() {
        if (deadline.isOver()) {
            expired = true;
            return true;
        }
        long elapsed = System.nanoTime() - start;
        if (paused || elapsed < window.toNanos()) {
            return false;
        }
        if (moved > LEAST_RATE * TimeUnit.NANOSECONDS.toMillis(elapsed) / 1000) {
            start += elapsed;
            moved = 0;
            return false;
        }
        expired = true;
        return true;
    }
}
