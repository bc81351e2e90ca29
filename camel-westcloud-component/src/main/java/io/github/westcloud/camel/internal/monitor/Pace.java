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
package io.github.westcloud.camel.internal.monitor;

import io.github.westcloud.client.event.TransferProgress;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** When lines about one transfer were logged, and how many bytes were transferred by then. Thread-safe. */
final class Pace {

    /** How often a long transfer is reported, in nanoseconds. */
    private static final long REPORT_INTERVAL = TimeUnit.MINUTES.toNanos(1);

    private final long started;
    private long lastLine;
    private long lastReport;
    private long bytesAtLastReport = -1;
    private boolean reported;

    /** @param now in nanoseconds, as all times here */
    Pace(long now) {
        started = now;
        lastLine = now;
        lastReport = now;
    }

    /** Whether the interval is over; of several threads only one is told so. */
    synchronized boolean isLineDue(long now, long interval) {
        boolean due = now - lastLine > interval;
        lastLine = due ? now : lastLine;
        return due;
    }

    /**
     * The speed since the last report, in bytes per second, if a report is due; of several threads only one is told so.
     *
     * @param longAfter what makes a transfer a long one
     */
    synchronized OptionalLong report(TransferProgress progress, long now, long longAfter) {
        if (bytesAtLastReport < 0) {
            // An upload that is resumed does not begin at zero.
            bytesAtLastReport = progress.total() - progress.bytes();
        }
        if (now - started <= longAfter || reported && now - lastReport < REPORT_INTERVAL) {
            return OptionalLong.empty();
        }
        double seconds = (now - lastReport) / (double) TimeUnit.SECONDS.toNanos(1);
        long speed = (long) ((progress.total() - bytesAtLastReport) / seconds);
        lastReport = now;
        bytesAtLastReport = progress.total();
        reported = true;
        return OptionalLong.of(speed);
    }

    /** Whether the transfer was reported as a long one. */
    synchronized boolean isReported() {
        return reported;
    }
}
