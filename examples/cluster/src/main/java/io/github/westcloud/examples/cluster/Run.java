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

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Two nodes work on a bucket; when half of the files are done, one is killed and the other does the rest. */
final class Run {

    private static final long STALLED_AFTER_SECONDS = 90;

    private final Database database;
    private final Tables tables;
    private final int files;

    private Run(Database database, Tables tables, int files) {
        this.database = database;
        this.tables = tables;
        this.files = files;
    }

    static Result on(Database database, int files) throws Exception {
        try (var connections = database.connect()) {
            return new Run(database, new Tables(connections), files).run();
        }
    }

    private Result run() throws Exception {
        tables.create();
        try (var cluster = new Cluster(database)) {
            cluster.fill(files);
            cluster.start("one");
            cluster.start("two");
            await(cluster, files / 2);
            cluster.kill("two");
            var held = tables.locked();
            System.out.printf("killed two; %,d files were held at that moment%n", held.size());
            await(cluster, files);
            return result(held);
        }
    }

    private Result result(Set<String> held) {
        var twice =
                tables.processedTwice().stream().map(name -> "inbox/" + name).collect(Collectors.toSet());
        var result =
                new Result(tables.filesProcessed(), tables.processedBy("one"), tables.processedBy("two"), twice, held);
        result.print();
        return result;
    }

    /** Waits until so many files are done, and shows how far it is. */
    private void await(Cluster cluster, int wanted) throws InterruptedException {
        int last = -1;
        long lastChange = System.nanoTime();
        for (int done = tables.filesProcessed(); done < wanted; done = tables.filesProcessed()) {
            if (!cluster.isRunning()) {
                throw new IllegalStateException("A node has ended by itself. See its log above");
            }
            if (done != last) {
                System.out.printf("processed %,6d of %,d files%n", done, files);
                last = done;
                lastChange = System.nanoTime();
            } else if (System.nanoTime() - lastChange > TimeUnit.SECONDS.toNanos(STALLED_AFTER_SECONDS)) {
                throw new IllegalStateException("Nothing was processed for " + STALLED_AFTER_SECONDS + " seconds");
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /**
     * What came out.
     *
     * @param processed how many files were processed at least once
     * @param byOne how many times by the node that lived
     * @param byTwo how many times by the node that was killed
     * @param twice the files that were processed more than once
     * @param held the files that were being processed when the node was killed
     */
    record Result(int processed, int byOne, int byTwo, Set<String> twice, Set<String> held) {

        void print() {
            System.out.printf("%nprocessed                  %,d%n", processed);
            System.out.printf("by node one                %,d%n", byOne);
            System.out.printf("by node two, until killed  %,d%n", byTwo);
            System.out.printf("more than once             %,d %s%n", twice.size(), twice.isEmpty() ? "" : twice);
        }

        /** Whether nothing was processed twice but what was held at the kill. */
        boolean isRight(int files) {
            return processed == files && held.containsAll(twice);
        }
    }
}
