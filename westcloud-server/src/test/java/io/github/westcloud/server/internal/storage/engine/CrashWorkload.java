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

import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.server.internal.storage.Completion;
import io.github.westcloud.server.internal.storage.ContentDetails;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/**
 * Random work of one client on paths of its own, and what it did when: so that at any moment it is known what must be there.
 */
final class CrashWorkload {

    private static final int NAMES = 6;

    /**
     * What the client knows of an operation.
     *
     * @param begin the step of the disk before which it began
     * @param end the step before which it was acknowledged
     * @param after what is there afterwards, by path
     */
    private record Operation(int begin, int end, Map<String, String> after) {}

    private interface Work {
        void run() throws IOException;
    }

    private final StorageEngine engine;
    private final String directory;
    private final Random random;
    private final IntSupplier clock;
    private final List<Operation> operations = new ArrayList<>();
    private Map<String, String> files = new TreeMap<>();

    /** @param clock the number of steps that the disk has done */
    CrashWorkload(StorageEngine engine, String directory, Random random, IntSupplier clock) {
        this.engine = engine;
        this.directory = directory;
        this.random = random;
        this.clock = clock;
    }

    void run(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    /** What is there, as far as the client was told. */
    Map<String, String> files() {
        return files;
    }

    /** What may be there if the disk stopped before a step: as before the operation that was under way, or as after it. */
    List<Map<String, String>> possibleAt(int step) {
        Map<String, String> before = Map.of();
        for (var operation : operations) {
            if (operation.end() > step) {
                return operation.begin() <= step ? List.of(before, operation.after()) : List.of(before);
            }
            before = operation.after();
        }
        return List.of(before);
    }

    /** One random operation, or the few that an upload has. */
    void step() throws IOException {
        var path = randomPath();
        switch (random.nextInt(8)) {
            case 0 -> delete(path);
            case 1 -> copy(path, randomPath());
            case 2 -> move(path, randomPath());
            case 3 -> changeType(path);
            case 4 -> uploadInPlace(path, text());
            case 5 -> uploadInParts(path, text(), text());
            default -> put(path, text());
        }
    }

    private void put(String path, String text) throws IOException {
        did(with(path, text), () -> EngineFiles.put(engine, path, text));
    }

    private void delete(String path) throws IOException {
        if (files.containsKey(path)) {
            did(without(path), () -> engine.delete(EngineFiles.at(path)));
        }
    }

    private void copy(String path, String target) throws IOException {
        if (files.containsKey(path)) {
            did(
                    with(target, files.get(path)),
                    () -> engine.copy(EngineFiles.at(path), EngineFiles.at(target), a -> a, EngineFiles.REPLACE));
        }
    }

    private void move(String path, String target) throws IOException {
        if (files.containsKey(path) && !files.containsKey(target)) {
            var after = with(target, files.get(path));
            after.remove(path);
            did(after, () -> engine.move(EngineFiles.at(path), EngineFiles.at(target), a -> a, true));
        }
    }

    private void changeType(String path) throws IOException {
        if (files.containsKey(path)) {
            did(
                    files,
                    () -> engine.update(EngineFiles.at(path), a -> a.withContentType("text/" + random.nextInt(1000))));
        }
    }

    private void uploadInPlace(String path, String text) throws IOException {
        var key = new UploadKey(EngineFiles.at(path), "");
        did(files, () -> engine.beginUpload(key, text.length(), type("text/plain"), EngineFiles.REPLACE));
        if (random.nextInt(4) == 0) {
            did(files, () -> engine.writePart(key, 0, bytes("x".repeat(text.length()))));
        }
        did(files, () -> engine.writePart(key, 0, bytes(text)));
        if (random.nextInt(4) != 0) {
            did(with(path, text), () -> engine.completeUpload(key));
        }
    }

    private void uploadInParts(String path, String first, String second) throws IOException {
        var key = new UploadKey(EngineFiles.at(path), "id" + random.nextLong());
        did(
                files,
                () -> engine.beginUpload(key, PendingUpload.UNKNOWN_LENGTH, type("text/plain"), EngineFiles.REPLACE));
        did(files, () -> putPart(key, 0, first));
        did(files, () -> putPart(key, 1, second));
        if (random.nextBoolean()) {
            var parts = new Completion(List.of(0, 1), "0123-2", ContentDetails.none());
            did(with(path, first + second), () -> engine.completeUpload(key, arrived -> parts));
        } else {
            did(files, () -> engine.abortUpload(key));
        }
    }

    private void putPart(UploadKey key, int part, String text) throws IOException {
        try (var content = engine.receive(text.length())) {
            content.write(bytes(text));
            engine.putPart(key, part, content);
        }
    }

    private void did(Map<String, String> after, Work work) throws IOException {
        int begin = clock.getAsInt();
        work.run();
        operations.add(new Operation(begin, clock.getAsInt(), after));
        files = after;
    }

    private Map<String, String> with(String path, String text) {
        var after = new TreeMap<>(files);
        after.put(path, text);
        return after;
    }

    private Map<String, String> without(String path) {
        var after = new TreeMap<>(files);
        after.remove(path);
        return after;
    }

    private String randomPath() {
        int name = random.nextInt(NAMES);
        return directory + "/" + (name % 2 == 0 ? "" : "d/") + name;
    }

    private String text() {
        return (random.nextInt(100_000) + " ").repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 3_000 : 30));
    }

    private static FileAttributes type(String type) {
        return new FileAttributes(type, Metadata.empty(), Optional.empty(), Optional.empty());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
