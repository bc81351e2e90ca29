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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.internal.http.HttpTransport;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Opens connections while a service takes its time to answer a request, so that those that follow find them open. One thread
 * opens and closes it.
 */
final class ConnectionsAhead implements AutoCloseable {

    /** Nanoseconds. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private final HttpTransport transport;
    private final Executor helpers;
    private final int count;
    private final long start = System.nanoTime();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch opened;
    private volatile boolean opening;
    private volatile boolean enough;

    ConnectionsAhead(HttpTransport transport, Executor helpers, int count) {
        this.transport = transport;
        this.helpers = helpers;
        this.count = count;
        this.opened = new CountDownLatch(count);
    }

    /** @param far nanoseconds; a service that answers sooner is near, and connections are opened when they are needed */
    void open(long far) {
        var caller = Thread.currentThread();
        if (count > 0 && !isNear(far)) {
            execute(() -> {
                // An executor may have no thread but the one that asks it.
                if (Thread.currentThread() != caller && turnsOutToBeFar(far)) {
                    openAll();
                }
            });
        }
    }

    private boolean isNear(long far) {
        return transport.roundTrip() > 0 && transport.roundTrip() < far;
    }

    private boolean turnsOutToBeFar(long far) {
        while (!transport.opensConnections()) {
            if (isAnswered(far)) {
                return false;
            }
        }
        return transport.roundTrip() > 0 || !isAnswered(far);
    }

    private boolean isAnswered(long nanos) {
        try {
            return answered.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void openAll() {
        opening = true;
        for (int i = 0; i < count; i++) {
            execute(this::openOne);
        }
    }

    private void openOne() {
        try {
            // One that is new is kept from those that look for one after it.
            if (!enough && !transport.connect(() -> isAnswered(LONGEST))) {
                // There are idle ones.
                enough = true;
            }
        } finally {
            opened.countDown();
        }
    }

    private void execute(Runnable task) {
        try {
            helpers.execute(task);
        } catch (RejectedExecutionException busy) {
            // Every thread has something better to do.
            enough = true;
            opened.countDown();
        }
    }

    /** The service has answered. Connections that are being opened are waited for: another one would be open later. */
    @Override
    public void close() {
        long elapsed = Math.min(System.nanoTime() - start, LONGEST);
        answered.countDown();
        try {
            if (opening && !opened.await(elapsed, TimeUnit.NANOSECONDS)) {
                enough = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
