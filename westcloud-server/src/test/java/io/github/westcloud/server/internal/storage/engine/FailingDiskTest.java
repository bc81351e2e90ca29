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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.server.Durability;
import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import io.github.westcloud.server.internal.storage.Quota;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.internal.storage.Usage;
import io.github.westcloud.server.internal.storage.disk.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full, and one whose operations fail. */
class FailingDiskTest {

    private static final Path DATA = Path.of("/data");
    private static final int CAPACITY = 8 << 20;

    private final SimulatedDisk disk = new SimulatedDisk();

    /** Any operation of the disk may fail at any time. What then throws has changed nothing, and the next one works. */
    @ParameterizedTest
    @EnumSource(Durability.class)
    void whatFailsHasNotHappened(Durability durability) throws IOException {
        for (int seed = 0; seed < 15; seed++) {
            var disk = new SimulatedDisk();
            var random = new Random(seed);
            int failures = 0;
            try (var engine = open(disk, durability)) {
                engine.createBucket(EngineFiles.BUCKET);
                engine.limit(EngineFiles.BUCKET, Quota.NONE.withBytes(Long.MAX_VALUE));
                var client = new CrashWorkload(engine, "c", random, () -> 0);
                for (int i = 0; i < 60; i++) {
                    failures += stepOnFailingDisk(disk, client, random) ? 1 : 0;
                    assertThat(EngineFiles.readAll(engine)).isEqualTo(client.files());
                    assertThat(engine.usage(EngineFiles.BUCKET)).isEqualTo(usage(client.files()));
                }
                client.run(5);
                assertThat(EngineFiles.readAll(engine)).isEqualTo(client.files());
                var store = DiskStore.open(disk.afterKill(new SimulatedDisk.Log()), options(durability), true);
                try (var again = EngineFiles.open(store)) {
                    assertThat(EngineFiles.readAll(again)).isEqualTo(client.files());
                    EngineFiles.assertNothingIsLeftOver(store);
                }
            }
            assertThat(failures).isPositive();
        }
    }

    private static Usage usage(Map<String, String> files) {
        long bytes = files.values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return new Usage(bytes, files.size());
    }

    private static boolean stepOnFailingDisk(SimulatedDisk disk, CrashWorkload client, Random random) {
        var dice = new Random(random.nextLong());
        disk.fault((operation, file) -> {
            if (dice.nextInt(12) == 0) {
                throw dice.nextBoolean()
                        ? new IOException("simulated failure of " + operation)
                        : new OutOfSpaceException("simulated full disk");
            }
        });
        try {
            client.step();
            return false;
        } catch (IOException | UncheckedIOException e) {
            return true;
        } finally {
            disk.fault((operation, file) -> {});
        }
    }

    @Test
    void aFullDiskIsReadAndEmptied() throws IOException {
        disk.capacity(CAPACITY);
        try (var engine = open(disk, Durability.POWER)) {
            engine.createBucket(EngineFiles.BUCKET);
            var files = fill(engine);
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
            assertRefused(() -> engine.createDirectory(EngineFiles.at("directory"), false));
            assertRefused(() -> engine.beginUpload(
                    new UploadKey(EngineFiles.at("upload"), ""), 10, EngineFiles.PLAIN, EngineFiles.REPLACE));
            assertRefused(
                    () -> engine.copy(EngineFiles.at("f0-0"), EngineFiles.at("copy"), a -> a, EngineFiles.REPLACE));
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);

            useUpEverything();
            for (int i = 0; i < 5; i++) {
                engine.delete(EngineFiles.at("f100000-" + i));
                files.remove("f100000-" + i);
            }
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);

            disk.delete(Path.of("/other"));
            engine.sweep();
            EngineFiles.put(engine, "again", "x");
            files.put("again", "x");
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
        }
    }

    /** Deletions that make no room, in what is kept back. */
    @Test
    void emptyFilesAreDeletedFromAFullDisk() throws IOException {
        disk.capacity(CAPACITY);
        try (var engine = open(disk, Durability.PROCESS)) {
            engine.createBucket(EngineFiles.BUCKET);
            for (int i = 0; i < 500; i++) {
                EngineFiles.put(engine, "empty" + i, "");
            }
            useUpEverything();
            for (int i = 0; i < 500; i++) {
                engine.delete(EngineFiles.at("empty" + i));
            }
            assertThat(EngineFiles.readAll(engine)).isEmpty();
        }
    }

    /** MVStore goes to a state in which nothing can be read after a failed write. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIndexThatFailsIsMadeAnew(boolean readFirst, @TempDir Path directory) throws IOException {
        var store = DiskStore.open(
                Disk.real(), new DiskOptions(directory.resolve("data"), Durability.PROCESS, false), false);
        try (var engine = EngineFiles.open(store)) {
            engine.createBucket(EngineFiles.BUCKET);
            var files = new TreeMap<String, String>();
            for (int i = 0; i < 300; i++) {
                EngineFiles.put(engine, "d" + i % 5 + "/f" + i, "text " + i);
                files.put("d" + i % 5 + "/f" + i, "text " + i);
                if (i % 100 == 50) {
                    store.index().store().closeImmediately();
                    if (readFirst) {
                        assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
                    }
                }
            }
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
        }
        try (var engine = EngineFiles.open(new DiskOptions(directory.resolve("data"), Durability.PROCESS, false))) {
            assertThat(EngineFiles.read(engine, "d4/f299")).isEqualTo("text 299");
        }
    }

    /** As on a disk that was made read-only: what is there can be read. The next start makes the index from the journal. */
    @Test
    void anIndexThatCannotBeWrittenIsKeptInMemory(@TempDir Path directory) throws IOException {
        var options = new DiskOptions(directory.resolve("data"), Durability.PROCESS, false);
        var store = DiskStore.open(Disk.real(), options, false);
        var files = new TreeMap<String, String>();
        var obstacle = directory.resolve("data/index.mv");
        try (var engine = EngineFiles.open(store)) {
            engine.createBucket(EngineFiles.BUCKET);
            putSome(engine, files, "before");
            store.index().store().closeImmediately();
            Files.delete(obstacle);
            Files.createDirectories(obstacle.resolve("cannot be deleted"));
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
            putSome(engine, files, "after");
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
        }
        Files.delete(obstacle.resolve("cannot be deleted"));
        Files.delete(obstacle);
        try (var engine = EngineFiles.open(options)) {
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
        }
    }

    private static void putSome(StorageEngine engine, Map<String, String> files, String prefix) throws IOException {
        for (int i = 0; i < 20; i++) {
            EngineFiles.put(engine, prefix + i, prefix + i);
            files.put(prefix + i, prefix + i);
        }
    }

    /** As a disk that an error made read-only, for hours. */
    @ParameterizedTest
    @EnumSource(Durability.class)
    void aDiskThatCannotBeWrittenIsReadAndThenWrittenAgain(Durability durability) throws IOException {
        try (var engine = open(disk, durability)) {
            engine.createBucket(EngineFiles.BUCKET);
            var files = new TreeMap<String, String>();
            putSome(engine, files, "before");
            disk.fault((operation, file) -> {
                throw new IOException("Read-only file system");
            });
            for (int i = 0; i < 1000; i++) {
                var path = "before" + i % 20;
                assertThatThrownBy(() -> EngineFiles.put(engine, path, "new"))
                        .hasRootCauseMessage("Read-only file system");
                assertThatThrownBy(() -> engine.delete(EngineFiles.at(path)))
                        .hasRootCauseMessage("Read-only file system");
            }
            engine.sweep();
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
            disk.fault((operation, file) -> {});
            putSome(engine, files, "after");
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
        }
    }

    /** Until not even an empty file is taken. */
    private static TreeMap<String, String> fill(StorageEngine engine) throws IOException {
        var files = new TreeMap<String, String>();
        for (int size : new int[] {100_000, 5_000, 0}) {
            boolean accepted = true;
            for (int i = 0; accepted; i++) {
                accepted = isAccepted(engine, "f" + size + "-" + i, "x".repeat(size), files);
            }
        }
        assertThat(files).hasSizeGreaterThan(50);
        return files;
    }

    private static boolean isAccepted(StorageEngine engine, String path, String text, TreeMap<String, String> files)
            throws IOException {
        try {
            EngineFiles.put(engine, path, text);
            files.put(path, text);
            return true;
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(OutOfSpaceException.class);
            return false;
        }
    }

    /** Another program takes the last byte. */
    private void useUpEverything() throws IOException {
        try (var file = disk.create(Path.of("/other"))) {
            file.write(ByteBuffer.allocate((int) disk.usableSpace(DATA)), 0);
        }
        assertThat(disk.usableSpace(DATA)).isZero();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).hasCauseInstanceOf(OutOfSpaceException.class);
    }

    private static StorageEngine open(SimulatedDisk disk, Durability durability) throws IOException {
        return EngineFiles.open(DiskStore.open(disk, options(durability), true));
    }

    private static DiskOptions options(Durability durability) {
        return new DiskOptions(DATA, durability, false);
    }
}
