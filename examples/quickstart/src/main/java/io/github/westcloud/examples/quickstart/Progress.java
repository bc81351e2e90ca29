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
package io.github.westcloud.examples.quickstart;

import io.github.westcloud.camel.WestCloudConstants;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;

/** Counts what passes through a route, shows it once a second, and knows when everything has. Thread-safe. */
public final class Progress {

    private static final Duration STALLED_AFTER = Duration.ofSeconds(90);

    private final String what;
    private final long files;
    private final long bytes;
    private final CountDownLatch remaining;
    private final AtomicLong doneBytes = new AtomicLong();
    private final AtomicLong parts = new AtomicLong();
    private volatile long start;

    Progress(String what, long files, long bytes) {
        this.what = what;
        this.files = files;
        this.bytes = bytes;
        this.remaining = new CountDownLatch((int) files);
    }

    /** Starts the clock. */
    void begin() {
        start = System.nanoTime();
    }

    /** Called by the route for each file. */
    public void done(Exchange exchange) {
        var headers = exchange.getMessage();
        doneBytes.addAndGet(headers.getHeader(WestCloudConstants.FILE_LENGTH, 0L, Long.class));
        parts.addAndGet(headers.getHeader(WestCloudConstants.PARTS, 0L, Long.class));
        remaining.countDown();
    }

    long parts() {
        return parts.get();
    }

    /**
     * Waits for the last file.
     *
     * @return how long it all took
     * @throws IllegalStateException if a file failed, or if nothing moves any more
     */
    Duration await(Failures failures) throws InterruptedException {
        long last = -1;
        long lastChange = System.nanoTime();
        while (!remaining.await(1, TimeUnit.SECONDS)) {
            failures.check();
            show();
            if (remaining.getCount() != last) {
                last = remaining.getCount();
                lastChange = System.nanoTime();
            } else if (System.nanoTime() - lastChange > STALLED_AFTER.toNanos()) {
                throw new IllegalStateException(
                        what + " does not move: " + last + " files are left. See the log above");
            }
        }
        show();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void show() {
        System.out.printf(
                "%-12s %,6d of %,d files  %,8d of %,d MB%n",
                what, files - remaining.getCount(), files, doneBytes.get() / 1_000_000, bytes / 1_000_000);
    }
}
