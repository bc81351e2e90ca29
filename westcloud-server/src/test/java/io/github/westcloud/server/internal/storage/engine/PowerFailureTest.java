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
package io.github.westcloud.server.internal.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.Durability;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Runs random work on a {@link SimulatedDisk}, stops it before each step, and looks at what is left. How many states are opened
 * is said by the system property {@code westcloud.crash.states}.
 */
class PowerFailureTest {

    private static final int STATES = Integer.getInteger("westcloud.crash.states", 900);
    private static final int CLIENTS = 3;
    private static final int OPERATIONS = 25;
    private static final Path DATA = Path.of("/data");

    private int states;

    /** What was acknowledged survives whatever of the unsynced bytes and names is lost. */
    @Test
    void powerSurvivesAPowerFailureAtAnyMoment() throws Exception {
        for (int seed = 0; states < STATES; seed++) {
            var run = new Run(seed, Durability.POWER);
            run.stopBeforeEachStep((disk, random, log) -> disk.afterPowerFailure(fate(random), random, log));
        }
    }

    @Test
    void processSurvivesTheEndOfTheProcessAtAnyMoment() throws Exception {
        for (int seed = 1_000; states < STATES; seed++) {
            var run = new Run(seed, Durability.PROCESS);
            run.stopBeforeEachStep((disk, random, log) -> disk.afterKill(log));
        }
    }

    /** The next start may fail half way, too. */
    @Test
    void aSecondPowerFailureDuringTheStartLosesNothing() throws Exception {
        for (int seed = 2_000; states < STATES / 3; seed++) {
            var run = new Run(seed, Durability.POWER);
            run.stopTwice();
        }
    }

    private interface Crash {
        SimulatedDisk of(SimulatedDisk disk, Random random, SimulatedDisk.Log log);
    }

    /** Loses everything that is not synced, nothing, or some of it. */
    private static BooleanSupplier fate(Random random) {
        int kept = List.of(0, 100, 50, 10, 90).get(random.nextInt(5));
        return () -> random.nextInt(100) < kept;
    }

    private final class Run {

        private final Random random;
        private final Durability durability;
        private final SimulatedDisk.Log log = new SimulatedDisk.Log();
        private final List<CrashWorkload> clients = new ArrayList<>();
        private int bucketIsThere;

        Run(int seed, Durability level) throws Exception {
            random = new Random(seed);
            durability = level;
            var store = store(new SimulatedDisk(log));
            try (var engine = EngineFiles.open(store)) {
                engine.createBucket(EngineFiles.BUCKET);
                bucketIsThere = log.size();
                work(engine, store, seed);
            }
        }

        private void work(StorageEngine engine, DiskStore store, int seed) throws Exception {
            var threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                var done = new ArrayList<Future<?>>();
                for (int i = 0; i < CLIENTS; i++) {
                    var client = new CrashWorkload(engine, "c" + i, new Random(seed * 31L + i), log::size);
                    clients.add(client);
                    done.add(threads.submit(() -> {
                        client.run(OPERATIONS);
                        return null;
                    }));
                }
                done.get(0).get();
                store.compaction().compact();
                for (var client : done) {
                    client.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }

        void stopBeforeEachStep(Crash crash) throws IOException {
            var disk = new SimulatedDisk();
            for (int step = 0; step < log.size(); step++) {
                if (random.nextInt(3) == 0) {
                    check(step, crash.of(disk, random, new SimulatedDisk.Log()));
                }
                log.repeat(step, disk);
            }
        }

        void stopTwice() throws IOException {
            var disk = new SimulatedDisk();
            for (int step = 0; step < log.size(); step++) {
                if (random.nextInt(40) == 0) {
                    stopAgain(step, disk);
                }
                log.repeat(step, disk);
            }
        }

        private void stopAgain(int step, SimulatedDisk disk) throws IOException {
            var start = new SimulatedDisk.Log();
            var crashed = disk.afterPowerFailure(fate(random), random, start);
            var again = crashed.afterKill(new SimulatedDisk.Log());
            store(crashed).close();
            for (int second = 0; second < start.size(); second++) {
                if (random.nextInt(3) == 0) {
                    check(step, again.afterPowerFailure(fate(random), random, new SimulatedDisk.Log()));
                }
                start.repeat(second, again);
            }
        }

        private void check(int step, SimulatedDisk disk) throws IOException {
            states++;
            var store = store(disk);
            try (var engine = EngineFiles.open(store)) {
                if (step >= bucketIsThere) {
                    assertThat(engine.hasBucket(EngineFiles.BUCKET)).isTrue();
                }
                engine.createBucket(EngineFiles.BUCKET);
                for (int i = 0; i < clients.size(); i++) {
                    assertThat(clients.get(i).possibleAt(step))
                            .as("client %d at step %d of %d", i, step, log.size())
                            .contains(EngineFiles.readAll(engine, "c" + i));
                }
                EngineFiles.assertNothingIsLeftOver(store);
                new CrashWorkload(engine, "later", random, () -> 0).run(3);
            }
        }

        private DiskStore store(SimulatedDisk disk) throws IOException {
            return DiskStore.open(disk, new DiskOptions(DATA, durability, false), true);
        }
    }
}
