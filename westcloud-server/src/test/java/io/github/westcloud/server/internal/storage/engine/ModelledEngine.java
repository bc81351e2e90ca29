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
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.server.Durability;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.support.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** An engine and its model, which do the same and are compared after each step. */
final class ModelledEngine {

    private static final Path DATA = Path.of("/data");
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final Duration TICK = Duration.ofMinutes(10);

    private interface Work {
        void run() throws IOException;
    }

    private final EngineModel model = new EngineModel();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final boolean onDisk;
    private final Random random;
    private SimulatedDisk disk = new SimulatedDisk();
    private DiskStore store;
    private StorageEngine engine;

    ModelledEngine(boolean onDisk, long seed) {
        this.onDisk = onDisk;
        this.random = new Random(seed);
        try {
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine.createBucket(EngineFiles.BUCKET);
    }

    void put(String path, String text, boolean expires, boolean overwrite, boolean makeParents) {
        var entry = file(text, expires);
        same(model.put(path, entry, overwrite, makeParents), () -> {
            try (var content = engine.receive(text.length())) {
                content.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                engine.put(EngineFiles.at(path), content, attributes(entry), new PutOptions(overwrite, makeParents));
            }
        });
    }

    void createDirectory(String path, boolean makeParents) {
        same(
                model.put(path, EngineModel.Entry.DIRECTORY, false, makeParents),
                () -> engine.createDirectory(EngineFiles.at(path), makeParents));
    }

    void delete(String path) {
        same(model.delete(path), () -> engine.delete(EngineFiles.at(path)));
    }

    void copy(String source, String target, boolean overwrite, boolean makeParents) {
        same(
                model.copy(source, target, overwrite, makeParents),
                () -> engine.copy(
                        EngineFiles.at(source),
                        EngineFiles.at(target),
                        same -> same,
                        new PutOptions(overwrite, makeParents)));
    }

    void move(String source, String target, boolean makeParents) {
        same(
                model.move(source, target, makeParents),
                () -> engine.move(EngineFiles.at(source), EngineFiles.at(target), same -> same, makeParents));
    }

    void update(String path) {
        same(model.file(path), () -> engine.update(EngineFiles.at(path), a -> a.withContentType("a/b")));
    }

    void beginUpload(String path, String text, boolean overwrite, boolean makeParents) {
        var entry = file(text, false);
        same(
                model.begin(path, entry, overwrite, makeParents),
                () -> engine.beginUpload(
                        key(path), text.length(), attributes(entry), new PutOptions(overwrite, makeParents)));
    }

    void writePart(String path) {
        var text = model.awaitedContent(path);
        same(
                text.isPresent() ? Optional.empty() : Optional.of(ErrorCode.NOT_FOUND),
                () -> engine.writePart(
                        key(path), 0, ByteBuffer.wrap(text.orElse("x").getBytes(StandardCharsets.UTF_8))));
        model.write(path);
    }

    void completeUpload(String path) {
        same(model.complete(path), () -> engine.completeUpload(key(path)));
    }

    void abortUpload(String path) {
        same(model.abort(path), () -> engine.abortUpload(key(path)));
    }

    /** The directory in pages of this many names. */
    void list(String path, int limit) {
        same(model.list(path), () -> {
            var names = new ArrayList<String>();
            var query = new ListQuery(Optional.empty(), limit, ListOrder.ASC);
            for (boolean more = true; more; ) {
                var page = engine.list(EngineFiles.at(path), query);
                page.entries().stream().map(StoredEntry::name).forEach(names::add);
                more = page.more();
                query = new ListQuery(
                        Optional.of(names.isEmpty() ? "" : names.get(names.size() - 1)), limit, ListOrder.ASC);
            }
            assertThat(names).isEqualTo(model.names(path));
        });
    }

    void tick() {
        clock.advance(TICK);
        model.expire(clock.instant());
        compare();
    }

    void sweep() {
        engine.sweep();
        compare();
    }

    void stopAndStart() {
        if (!onDisk) {
            return;
        }
        quietly(() -> {
            engine.close();
            open();
        });
        compare();
    }

    /** The process ends without closing anything. In memory there is nothing that could survive that. */
    void kill() {
        crash(() -> disk = disk.afterKill(new SimulatedDisk.Log()));
    }

    /** Whatever is not synced may be lost. */
    void failPower() {
        crash(() -> disk = disk.afterPowerFailure(random::nextBoolean, random, new SimulatedDisk.Log()));
    }

    void close() {
        quietly(() -> {
            if (onDisk) {
                EngineFiles.assertNothingIsLeftOver(store);
            }
            engine.close();
        });
    }

    private void crash(Runnable change) {
        if (!onDisk) {
            return;
        }
        quietly(() -> {
            var dead = engine;
            change.run();
            open();
            dead.close();
        });
        compare();
    }

    private void open() throws IOException {
        if (onDisk) {
            store = DiskStore.open(disk, new DiskOptions(DATA, Durability.POWER, false), true);
            engine = StorageEngines.onDisk(store, clock, LIFETIME);
        } else {
            engine = StorageEngines.inMemory(clock, LIFETIME);
        }
    }

    /** Both refuse it for the same reason, or both do it. */
    private void same(Optional<ErrorCode> expected, Work work) {
        assertThat(outcome(work)).isEqualTo(expected);
        compare();
    }

    private static Optional<ErrorCode> outcome(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (StorageException e) {
            return Optional.of(e.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare() {
        var found = new TreeMap<String, EngineModel.Entry>();
        quietly(() -> collect("", found));
        assertThat(found).isEqualTo(model.entries());
    }

    private void collect(String directory, SortedMap<String, EngineModel.Entry> found) throws IOException {
        var all = new ListQuery(Optional.empty(), 1_000, ListOrder.ASC);
        for (var entry : engine.list(EngineFiles.at(directory), all).entries()) {
            var path = directory.isEmpty() ? entry.name() : directory + "/" + entry.name();
            if (entry instanceof StoredFile file) {
                found.put(
                        path,
                        new EngineModel.Entry(
                                Optional.of(EngineFiles.read(engine, path)),
                                file.attributes().expires()));
            } else {
                found.put(path, EngineModel.Entry.DIRECTORY);
                collect(path, found);
            }
        }
    }

    private EngineModel.Entry file(String text, boolean expires) {
        var end = clock.instant().plus(TICK.plusMinutes(5));
        return new EngineModel.Entry(Optional.of(text), expires ? Optional.of(end) : Optional.empty());
    }

    private static FileAttributes attributes(EngineModel.Entry entry) {
        return new FileAttributes("text/plain", Metadata.empty(), Optional.empty(), entry.expires());
    }

    private static UploadKey key(String path) {
        return new UploadKey(EngineFiles.at(path), "");
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
