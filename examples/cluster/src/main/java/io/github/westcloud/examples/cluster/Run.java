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
package io.github.westcloud.examples.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Two nodes work on a bucket; when half of the files are done, one is killed and the other does the rest. */
final class Run {

    private static final int NODES = 2;
    private static final long STALLED_AFTER_SECONDS = 90;

    private final Database database;
    private final Engine engine;
    private final Tables tables;
    private final int files;

    private Run(Database database, Engine engine, Tables tables, int files) {
        this.database = database;
        this.engine = engine;
        this.tables = tables;
        this.files = files;
    }

    static Result on(Database database, Engine engine, int files) throws Exception {
        try (var connections = database.connect()) {
            return new Run(database, engine, new Tables(connections), files).run();
        }
    }

    private Result run() throws Exception {
        tables.create();
        try (var server = engine.start();
                var cluster = new Cluster(database, environment(server))) {
            cluster.start("one");
            cluster.start("two");
            if (!await(cluster, tables::nodes, NODES)) {
                throw new IllegalStateException("The nodes did not start. See their logs above");
            }
            cluster.fill(files);
            await(cluster, this::processedByBoth, files / 2);
            cluster.kill("two");
            var last = tables.lastOf("two").orElse("nothing");
            System.out.printf("killed two; the last file it has processed is %s%n", last);
            await(cluster, tables::filesProcessed, files);
            return result(last);
        }
    }

    private Map<String, String> environment(EngineServer server) {
        var environment = new HashMap<>(engine.environment());
        environment.putAll(server.environment());
        return environment;
    }

    private Result result(String last) {
        var result = new Result(
                engine,
                files,
                tables.filesProcessed(),
                tables.processedBy("one"),
                tables.processedBy("two"),
                tables.processedTwice(),
                last);
        System.out.print("\n" + result.text());
        return result;
    }

    /** How many files are done, less than half of them until each node has done one. */
    private int processedByBoth() {
        int done = tables.filesProcessed();
        return tables.processedBy("one") > 0 && tables.processedBy("two") > 0 ? done : Math.min(done, files / 2 - 1);
    }

    /** Waits until a number is reached, and shows how many files are done. Returns false if the number does not grow any more. */
    private boolean await(Cluster cluster, IntSupplier number, int wanted) throws InterruptedException {
        int last = -1;
        long lastChange = System.nanoTime();
        for (int done = number.getAsInt(); done < wanted; done = number.getAsInt()) {
            if (!cluster.isRunning()) {
                throw new IllegalStateException("A node has ended by itself. See its log above");
            }
            if (done != last) {
                System.out.printf("processed %,6d of %,d files%n", tables.filesProcessed(), files);
                last = done;
                lastChange = System.nanoTime();
            } else if (System.nanoTime() - lastChange > TimeUnit.SECONDS.toNanos(STALLED_AFTER_SECONDS)) {
                System.out.printf("nothing was processed for %d seconds%n", STALLED_AFTER_SECONDS);
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return true;
    }

    /**
     * What came out.
     *
     * @param processed how many files were processed at least once
     * @param byOne how many times by the node that lived
     * @param byTwo how many times by the node that was killed
     * @param twice the files that were processed more than once
     * @param last the last file of the node that was killed: it works on one at a time
     */
    record Result(Engine engine, int files, int processed, int byOne, int byTwo, Set<String> twice, String last) {

        private static final int SHOWN = 3;

        /** As it is printed. */
        String text() {
            return """
                    engine                     %s
                    processed                  %,d
                    by node one                %,d
                    by node two, until killed  %,d
                    left out                   %,d
                    more than once             %,d%s
                    """
                    .formatted(engine, processed, byOne, byTwo, files - processed, twice.size(), some());
        }

        private String some() {
            return twice.isEmpty() || twice.size() > SHOWN ? "" : " " + twice;
        }

        /** Whether all was processed, and nothing twice but what the killed node held. */
        boolean isRight() {
            return processed == files && Set.of(last).containsAll(twice);
        }
    }
}
