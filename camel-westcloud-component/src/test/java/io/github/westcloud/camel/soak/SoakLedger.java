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
package io.github.westcloud.camel.soak;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Which files are on their way, and what went wrong. Thread-safe. */
final class SoakLedger {

    private static final int MOST_ON_THEIR_WAY = 150;
    private static final int MOST_FAILURES = 20;

    private final Map<String, Integer> stages = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_ON_THEIR_WAY);
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger seeds = new AtomicInteger();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** A file that is about to be uploaded; waits as long as too many are on their way. */
    SoakContent newFile(int length) throws InterruptedException {
        if (!places.tryAcquire(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Files are not processed any more: " + stages.keySet());
        }
        var content = new SoakContent(seeds.incrementAndGet(), length);
        stages.put(content.name(), 0);
        return content;
    }

    /** A file was processed in a directory; each one is once in each, in this order. */
    void processed(String name, int stage, int stagesOfAll) {
        if (!stages.replace(name, stage, stage + 1)) {
            failed(new IllegalStateException(
                    name + " was processed at stage " + stage + ", but is at " + stages.get(name)));
        } else if (stage + 1 == stagesOfAll) {
            stages.remove(name);
            files.incrementAndGet();
            bytes.addAndGet(SoakContent.of(name).length());
            places.release();
        }
    }

    /** Something went wrong that should not have. */
    void failed(Throwable failure) {
        if (failures.size() < MOST_FAILURES) {
            failures.add(failure);
        }
    }

    Queue<Throwable> failures() {
        return failures;
    }

    boolean isEmpty() {
        return stages.isEmpty();
    }

    @Override
    public String toString() {
        return files + " files with " + (bytes.get() >> 20) + " MiB; on their way: " + stages.keySet() + "; failures: "
                + failures;
    }
}
