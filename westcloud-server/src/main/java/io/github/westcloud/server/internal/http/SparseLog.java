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
import org.slf4j.Logger;

/** Warns at most once a minute, and then says how many warnings were left out since. Thread-safe. */
public final class SparseLog {

    private static final long PAUSE_NANOSECONDS = TimeUnit.MINUTES.toNanos(1);

    private final Logger log;
    private long next = System.nanoTime();
    private long leftOut;

    public SparseLog(Logger log) {
        this.log = log;
    }

    /** @param message with two places for the arguments */
    public synchronized void warn(String message, Object first, Object second) {
        long now = System.nanoTime();
        if (now - next < 0) {
            leftOut++;
            return;
        }
        log.warn(message + " ({} more like this before)", first, second, leftOut);
        next = now + PAUSE_NANOSECONDS;
        leftOut = 0;
    }
}
