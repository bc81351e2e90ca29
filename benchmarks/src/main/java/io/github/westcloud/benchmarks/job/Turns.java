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
package io.github.westcloud.benchmarks.job;

import com.sun.management.OperatingSystemMXBean;
import io.github.westcloud.benchmarks.store.Contestants;
import io.github.westcloud.benchmarks.store.Store;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The turns of one contestant, and what they cost its process. */
final class Turns {

    private static final System.Logger LOG = System.getLogger(Turns.class.getName());

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path STATUS = Path.of("/proc/self/status");

    private final Job job;
    private final LocalFiles files = new LocalFiles();
    private Store kept;
    private double seconds;
    private double cpuSeconds;

    Turns(Job job) {
        this.job = job;
    }

    Turn take() throws IOException {
        seconds = 0;
        cpuSeconds = 0;
        try {
            if (job.cold()) {
                coldTurn();
            } else {
                warmTurn();
            }
            return new Turn(seconds, cpuSeconds, peak(), null);
        } catch (Exception | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "A turn failed: " + job, e);
            return new Turn(seconds, cpuSeconds, peak(), e.toString());
        }
    }

    private void coldTurn() throws Exception {
        for (int i = 0; i < job.operations(); i++) {
            int operation = i;
            try (var store = Contestants.open(job)) {
                var once = new Operations(job, store, files);
                measure(() -> once.run(operation));
            }
        }
    }

    private void warmTurn() throws Exception {
        if (kept == null) {
            throw new IllegalStateException("It could not be prepared");
        }
        measure(new Operations(job, kept, files)::runAll);
    }

    /** Does what is not counted: opens connections of a warm contestant, makes and loads files. */
    String prepare() {
        try {
            if (!job.cold() && kept == null) {
                kept = Contestants.open(job);
                if (job.loaded()) {
                    new Operations(job, kept, files).load();
                }
            }
            new Operations(job, kept, files).prepare();
            return "prepared";
        } catch (Exception | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "A turn could not be prepared: " + job, e);
            // The turn will say so too.
            return "not prepared";
        }
    }

    private void measure(Step step) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        step.run();
        seconds += (System.nanoTime() - start) / 1e9;
        cpuSeconds += (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    }

    private static long peak() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
