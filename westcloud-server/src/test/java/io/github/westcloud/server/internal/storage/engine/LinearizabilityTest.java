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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Durability;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.support.Figures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What several clients do to the same paths at the same time looks as if it had been done one after the other. The system property {@code
 * westcloud.linearizability.rounds} says how many histories are recorded.
 */
class LinearizabilityTest {

    private static final int ROUNDS = Integer.getInteger("westcloud.linearizability.rounds", 60);
    private static final int CLIENTS = 4;
    private static final int OPERATIONS = 40;
    private static final List<String> PATHS = List.of("a", "d/b");

    @TempDir
    Path directory;

    /** So that what is not linearizable is known to be found. */
    @Test
    void findsWhatCannotBe() {
        var history = new PathHistory();
        history.add(new PathHistory.Operation("put x", 1, 2, there -> Optional.of(Optional.of("x"))));
        history.add(new PathHistory.Operation("put y", 3, 4, there -> Optional.of(Optional.of("y"))));
        history.add(new PathHistory.Operation("read x", 3, 6, readOf("x")));
        assertThat(history.isLinearizable()).isTrue();
        history.add(new PathHistory.Operation("read x late", 5, 6, readOf("x")));
        assertThat(history.isLinearizable()).isFalse();
    }

    @Test
    void inMemory() throws Exception {
        int operations = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (var engine = StorageEngines.inMemory(Clock.systemUTC(), Duration.ofDays(1))) {
                operations += new Round(engine, round).run();
            }
        }
        Figures.record(LinearizabilityTest.class, ROUNDS + " histories in memory, " + operations + " operations");
    }

    @Test
    void onDisk() throws Exception {
        var options = new DiskOptions(directory.resolve("data"), Durability.PROCESS, false);
        try (var engine = EngineFiles.open(options)) {
            for (int round = 0; round < ROUNDS; round++) {
                new Round(engine, round).run();
                engine.clear(EngineFiles.BUCKET);
            }
        }
    }

    private static PathHistory.Effect readOf(String text) {
        return there -> there.equals(Optional.of(text)) ? Optional.of(there) : Optional.empty();
    }

    private static final class Round {

        private final StorageEngine engine;
        private final int seed;
        private final AtomicLong time = new AtomicLong();
        private final List<PathHistory> histories =
                PATHS.stream().map(path -> new PathHistory()).toList();

        Round(StorageEngine engine, int seed) {
            this.engine = engine;
            this.seed = seed;
            engine.createBucket(EngineFiles.BUCKET);
            engine.createDirectory(EngineFiles.at("d"), false);
        }

        int run() throws Exception {
            var threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                var together = new CyclicBarrier(CLIENTS);
                var clients = new ArrayList<Callable<Void>>();
                for (int id = 0; id < CLIENTS; id++) {
                    clients.add(client(id, together));
                }
                for (var client : threads.invokeAll(clients)) {
                    client.get();
                }
            } finally {
                threads.shutdownNow();
            }
            for (var history : histories) {
                assertThat(history.isLinearizable())
                        .as("round %d%n%s", seed, history)
                        .isTrue();
            }
            return histories.stream().mapToInt(PathHistory::size).sum();
        }

        private Callable<Void> client(int id, CyclicBarrier together) {
            return () -> {
                var random = new Random(seed * 31L + id);
                together.await();
                for (int i = 0; i < OPERATIONS; i++) {
                    step(random, id + "." + i);
                }
                return null;
            };
        }

        private void step(Random random, String text) throws IOException {
            int index = random.nextInt(PATHS.size());
            var path = PATHS.get(index);
            long begin = time.incrementAndGet();
            switch (random.nextInt(6)) {
                case 0 -> note(index, begin, "delete", delete(path));
                case 1 -> note(index, begin, "put new " + text, put(path, text, false));
                case 2 -> note(index, begin, "upload " + text, upload(path, text));
                case 3 -> note(index, begin, "put " + text, put(path, text, true));
                default -> note(index, begin, "read", read(path));
            }
        }

        private void note(int index, long begin, String what, PathHistory.Effect effect) {
            histories.get(index).add(new PathHistory.Operation(what, begin, time.incrementAndGet(), effect));
        }

        private PathHistory.Effect put(String path, String text, boolean overwrite) throws IOException {
            try (var content = engine.receive(text.length())) {
                content.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                engine.put(EngineFiles.at(path), content, EngineFiles.PLAIN, new PutOptions(overwrite, false));
                return there -> overwrite || there.isEmpty() ? Optional.of(Optional.of(text)) : Optional.empty();
            } catch (StorageException e) {
                require(e, ErrorCode.ALREADY_EXISTS);
                return there -> there.isPresent() ? Optional.of(there) : Optional.empty();
            }
        }

        /** An upload of its own, of which only the completion is seen by others. */
        private PathHistory.Effect upload(String path, String text) {
            var key = new UploadKey(EngineFiles.at(path), "upload-" + text);
            engine.beginUpload(key, text.length(), EngineFiles.PLAIN, new PutOptions(true, false));
            engine.writePart(key, 0, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            engine.completeUpload(key);
            return there -> Optional.of(Optional.of(text));
        }

        private PathHistory.Effect delete(String path) {
            try {
                engine.delete(EngineFiles.at(path));
                return there -> there.isPresent() ? Optional.of(Optional.empty()) : Optional.empty();
            } catch (StorageException e) {
                require(e, ErrorCode.NOT_FOUND);
                return there -> there.isEmpty() ? Optional.of(there) : Optional.empty();
            }
        }

        private PathHistory.Effect read(String path) throws IOException {
            try {
                return readOf(EngineFiles.read(engine, path));
            } catch (StorageException e) {
                require(e, ErrorCode.NOT_FOUND);
                return there -> there.isEmpty() ? Optional.of(there) : Optional.empty();
            }
        }

        private static void require(StorageException e, ErrorCode code) {
            if (e.code() != code) {
                throw e;
            }
        }
    }
}
