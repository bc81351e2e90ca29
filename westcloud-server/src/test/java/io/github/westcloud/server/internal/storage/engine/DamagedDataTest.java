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
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a data directory in which something was damaged, lost or exchanged while no server was running. */
class DamagedDataTest {

    private static final int FILES = 60;
    private static final String REBUILD = "start the server with --rebuild";

    @TempDir
    Path temporary;

    private Path data;

    /** Names and contents that were acknowledged. */
    private final Map<String, String> files = new TreeMap<>();

    /** Two runs, each of which writes files, replaces some and deletes some. The second ends as the test says. */
    @BeforeEach
    void fill() throws IOException {
        data = temporary.resolve("data");
        try (var engine = open(false)) {
            engine.createBucket(EngineFiles.BUCKET);
            write(engine, 0);
        }
    }

    private void write(StorageEngine engine, int run) throws IOException {
        for (int i = 0; i < FILES; i++) {
            put(engine, "d" + i % 7 + "/f" + run + "-" + i, ("text " + i + " ").repeat(i * 10 + 1));
        }
        for (int i = 0; i < FILES; i += 5) {
            var path = "d" + i % 7 + "/f" + run + "-" + i;
            engine.delete(EngineFiles.at(path));
            files.remove(path);
        }
        put(engine, "always", "written by run " + run);
    }

    private void put(StorageEngine engine, String path, String text) throws IOException {
        EngineFiles.put(engine, path, text);
        files.put(path, text);
    }

    /** The index is made from the journal: no damage to it loses anything. */
    enum IndexDamage {
        DELETED,
        EMPTY,
        TRUNCATED,
        ZEROS,
        BITS_FLIPPED,
        OLDER,
        OLDER_WITH_ITS_STATE
    }

    @ParameterizedTest
    @EnumSource(IndexDamage.class)
    void aDamagedIndexLosesNothing(IndexDamage damage) throws IOException {
        var index = data.resolve("index.mv");
        var state = data.resolve("index.state");
        var oldIndex = Files.readAllBytes(index);
        var oldState = Files.readAllBytes(state);
        try (var engine = open(false)) {
            write(engine, 1);
        }
        var bytes = Files.readAllBytes(index);
        switch (damage) {
            case DELETED -> Files.delete(index);
            case EMPTY -> Files.write(index, new byte[0]);
            case TRUNCATED -> Files.write(index, Arrays.copyOf(bytes, bytes.length / 2));
            case ZEROS -> Files.write(index, new byte[20_000]);
            case BITS_FLIPPED -> Files.write(index, flipped(bytes, new Random(1), 20));
            case OLDER -> Files.write(index, oldIndex);
            default -> {
                Files.write(index, oldIndex);
                Files.write(state, oldState);
            }
        }
        assertEverythingIsThere(false);
    }

    /** As after a kill: the index is not what a clean stop left. */
    @Test
    void noIndexIsTrustedThatNoCleanStopLeft() throws IOException {
        Files.delete(data.resolve("index.state"));
        Files.write(data.resolve("index.mv"), flipped(Files.readAllBytes(data.resolve("index.mv")), new Random(2), 1));
        assertEverythingIsThere(false);
    }

    enum JournalDamage {
        DELETED,
        SEGMENTS_DELETED,
        EMPTY,
        TRUNCATED,
        BITS_FLIPPED,
        OLDER,
        OLDER_WITH_EVERYTHING_BUT_CONTENTS,
        ACKNOWLEDGED_DELETED
    }

    /** Nothing is deleted, the sentence says what to do, and doing it brings back all there is a trace of. */
    @ParameterizedTest
    @EnumSource(JournalDamage.class)
    void aDamagedJournalIsRefused(JournalDamage damage) throws IOException {
        var old = copyOf(data, temporary.resolve("old"));
        try (var engine = open(false)) {
            write(engine, 1);
        }
        var segment = lastSegment();
        var bytes = Files.readAllBytes(segment);
        switch (damage) {
            case DELETED -> delete(data.resolve("journal"));
            case SEGMENTS_DELETED -> segments().forEach(DamagedDataTest::deleteUnchecked);
            case EMPTY -> Files.write(segment, new byte[0]);
            case TRUNCATED -> Files.write(segment, Arrays.copyOf(bytes, bytes.length - 1));
            case BITS_FLIPPED -> Files.write(segment, flipped(bytes, new Random(3), 1));
            case OLDER -> replace(old, "journal");
            case OLDER_WITH_EVERYTHING_BUT_CONTENTS -> {
                replace(old, "journal");
                Files.copy(old.resolve("index.mv"), data.resolve("index.mv"), StandardCopyOption.REPLACE_EXISTING);
                Files.copy(
                        old.resolve("index.state"), data.resolve("index.state"), StandardCopyOption.REPLACE_EXISTING);
            }
            default -> Files.delete(data.resolve("content/acknowledged"));
        }
        assertRefusedUntouched(false).hasMessageContaining("is damaged: ").hasMessageContaining(REBUILD);
        boolean indexIsWhole = damage != JournalDamage.OLDER_WITH_EVERYTHING_BUT_CONTENTS;
        if (indexIsWhole) {
            assertEverythingIsThere(true);
        } else {
            assertNothingIsWrongAfterRebuild();
        }
        assertStartsWithoutRebuild();
    }

    /** The index of a killed server helps nobody: what the journal lacks is kept without its name. */
    @ParameterizedTest
    @EnumSource(
            value = JournalDamage.class,
            names = {"EMPTY", "TRUNCATED", "BITS_FLIPPED", "SEGMENTS_DELETED", "DELETED"})
    void aDamagedJournalAfterAKillIsRefused(JournalDamage damage) throws IOException {
        try (var engine = open(false)) {
            write(engine, 1);
        }
        Files.delete(data.resolve("index.state"));
        var segment = lastSegment();
        var bytes = Files.readAllBytes(segment);
        switch (damage) {
            case EMPTY -> Files.write(segment, new byte[0]);
            case TRUNCATED -> Files.write(segment, Arrays.copyOf(bytes, bytes.length / 2));
            case BITS_FLIPPED -> Files.write(segment, flipped(bytes, new Random(4), 1));
            case SEGMENTS_DELETED -> segments().forEach(DamagedDataTest::deleteUnchecked);
            default -> delete(data.resolve("journal"));
        }
        assertRefusedUntouched(false).hasMessageContaining(REBUILD);
        assertNothingIsWrongAfterRebuild();
        assertStartsWithoutRebuild();
    }

    @Test
    void contentsWithoutJournalAndIndexAreKeptAndListed() throws IOException {
        delete(data.resolve("journal"));
        Files.delete(data.resolve("index.mv"));
        long before = contents();
        assertRefusedUntouched(false).hasMessageContaining("it has no journal").hasMessageContaining(REBUILD);
        open(true).close();
        try (var kept = Files.list(data.resolve("lost-and-found"))) {
            var names = kept.map(file -> file.getFileName().toString()).toList();
            assertThat(names.stream().filter(name -> name.startsWith("content-")))
                    .hasSize((int) before);
            assertThat(names.stream().filter(name -> name.startsWith("list-"))).hasSize(1);
        }
        assertStartsWithoutRebuild();
    }

    /** Damages random files at random places, also several at a time. */
    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13})
    void noDamageDeletesContentsOrMixesFiles(int seed) throws IOException {
        try (var engine = open(false)) {
            write(engine, 1);
        }
        var whole = copyOf(data, temporary.resolve("whole"));
        var random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            delete(data);
            copyOf(whole, data);
            for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
                damage(random);
            }
            long before = contents();
            boolean refused = false;
            try (var engine = open(false)) {
                assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
            } catch (IOException e) {
                refused = true;
                assertThat(e).hasMessageStartingWith("The data directory " + data);
            }
            assertThat(contents()).isEqualTo(before);
            if (refused && Files.size(data.resolve("westcloud-data.properties")) > 0) {
                assertNothingIsWrongAfterRebuild();
            }
        }
    }

    private void damage(Random random) throws IOException {
        List<Path> candidates;
        try (var all = Files.walk(data, 2)) {
            candidates = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("westcloud-data.properties"))
                    .sorted()
                    .toList();
        }
        if (candidates.isEmpty()) {
            return;
        }
        var file = candidates.get(random.nextInt(candidates.size()));
        var bytes = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            case 2 -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(5_000)));
            default -> {
                if (bytes.length > 0) {
                    Files.write(file, flipped(bytes, random, 1 + random.nextInt(3)));
                }
            }
        }
    }

    @Test
    void aLostContentIsAnErrorAndNothingElse() throws IOException {
        try (var engine = open(false)) {
            put(engine, "here", "hello");
            put(engine, "gone", "hello");
            put(engine, "short", "hello");
            Files.delete(fileOf(engine, "gone"));
            Files.write(fileOf(engine, "short"), "hell".getBytes());
        }
        try (var engine = open(false)) {
            assertThat(EngineFiles.read(engine, "here")).isEqualTo("hello");
            assertThatThrownBy(() -> EngineFiles.read(engine, "gone")).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> EngineFiles.read(engine, "short"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("The content of /b/short is damaged: it has 4 bytes, not 5");
        }
        files.remove("gone");
        files.remove("short");
        assertEverythingIsThere(true);
        assertThat(list()).contains("File /b/gone, 5 bytes").contains("File /b/short, 5 bytes");
    }

    /** Not even what looks like contents. */
    @Test
    void aDirectoryOfSomebodyElseIsLeftAlone() throws IOException {
        data = Files.createDirectories(temporary.resolve("photos"));
        Files.createDirectories(data.resolve("content/2024/05"));
        Files.write(data.resolve("content/2024/2024005"), new byte[10]);
        Files.write(data.resolve("index.mv"), new byte[10]);
        for (boolean rebuild : new boolean[] {false, true}) {
            assertRefusedUntouched(rebuild)
                    .hasMessageContaining("is not empty and does not belong to westcloud-server")
                    .hasMessageContaining("Choose an empty or a new directory");
        }
    }

    @Test
    void theRootOfANewFileSystemIsEmpty() throws IOException {
        data = Files.createDirectories(temporary.resolve("disk"));
        Files.createDirectory(data.resolve("lost+found"));
        open(false).close();
        assertThat(data.resolve("lost+found")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner=westcloud-server\nformat=1|format '1' of another version",
                "owner=westcloud-server\nformat=3|newer version of westcloud-server: it has the format 3",
                "owner=westcloud-server\nformat=x|format 'x' of another version",
                "owner=westcloud-server|format '' of another version",
                "owner=somebody\nformat=1|does not name westcloud-server",
                "\\u000g|does not name westcloud-server",
                "some text|does not name westcloud-server"
            })
    void dataOfAnotherVersionOrOwnerIsRefused(String markerAndReason) throws IOException {
        var parts = markerAndReason.split("\\|");
        Files.writeString(data.resolve("westcloud-data.properties"), parts[0]);
        assertRefusedUntouched(false).hasMessageContaining(parts[1]);
        assertRefusedUntouched(true).hasMessageContaining(parts[1]);
    }

    @Test
    void anEmptyMarkerIsRefusedIfThereIsData() throws IOException {
        Files.write(data.resolve("westcloud-data.properties"), new byte[0]);
        assertRefusedUntouched(false).hasMessageContaining(REBUILD);
        assertEverythingIsThere(true);
        assertStartsWithoutRebuild();
    }

    /** Leaves what it has not made where it is, also between its own files. */
    @Test
    void filesOfOthersBetweenItsOwnStay() throws IOException {
        Files.createDirectories(data.resolve("content/2024/05"));
        Files.writeString(data.resolve("content/1/notes.txt"), "mine");
        Files.writeString(data.resolve("notes.txt"), "mine");
        Files.delete(data.resolve("index.state"));
        assertEverythingIsThere(false);
        assertEverythingIsThere(true);
        assertThat(data.resolve("content/2024/05")).isDirectory();
        assertThat(data.resolve("content/1/notes.txt")).hasContent("mine");
        assertThat(data.resolve("notes.txt")).hasContent("mine");
    }

    private StorageEngine open(boolean rebuild) throws IOException {
        return EngineFiles.open(new DiskOptions(data, Durability.PROCESS, rebuild));
    }

    private void assertEverythingIsThere(boolean rebuild) throws IOException {
        try (var engine = open(rebuild)) {
            assertThat(EngineFiles.readAll(engine)).isEqualTo(files);
        }
    }

    private void assertStartsWithoutRebuild() throws IOException {
        Map<String, String> found;
        try (var engine = open(false)) {
            engine.createBucket(EngineFiles.BUCKET);
            EngineFiles.put(engine, "new", "new");
            found = EngineFiles.readAll(engine);
        }
        try (var engine = open(false)) {
            assertThat(EngineFiles.readAll(engine)).isEqualTo(found);
        }
    }

    /** A file that is found has a content that it once had, and no content is gone. */
    private void assertNothingIsWrongAfterRebuild() throws IOException {
        long before = contents();
        try (var engine = open(true)) {
            if (engine.hasBucket(EngineFiles.BUCKET)) {
                EngineFiles.readAll(engine).forEach((path, text) -> {
                    if (files.containsKey(path)) {
                        assertThat(text).as(path).isIn(files.get(path), "written by run 0");
                    }
                });
            }
        }
        long kept = 0;
        if (Files.exists(data.resolve("lost-and-found"))) {
            try (var all = Files.list(data.resolve("lost-and-found"))) {
                kept = all.filter(file -> file.getFileName().toString().startsWith("content-"))
                        .count();
            }
        }
        assertThat(contents() + kept).isGreaterThanOrEqualTo(before);
    }

    /** Beside the index, which is made anew at each start anyway. */
    private AbstractThrowableAssert<?, ? extends Throwable> assertRefusedUntouched(boolean rebuild) throws IOException {
        var before = fingerprint();
        var refused = assertThatThrownBy(() -> open(rebuild))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(data.toString());
        assertThat(fingerprint()).isEqualTo(before);
        return refused;
    }

    private Map<String, String> fingerprint() throws IOException {
        var prints = new TreeMap<String, String>();
        try (var all = Files.walk(data)) {
            for (var file : (Iterable<Path>) all.filter(f -> !isIndex(f))::iterator) {
                var print = Files.isDirectory(file) ? "directory" : Arrays.hashCode(Files.readAllBytes(file)) + "";
                prints.put(data.relativize(file).toString(), print);
            }
        }
        return prints;
    }

    private boolean isIndex(Path file) {
        boolean ours = Files.exists(data.resolve("westcloud-data.properties"));
        return ours && (file.endsWith("index.mv") || file.endsWith("index.state") || file.endsWith("reserve"));
    }

    private String list() throws IOException {
        try (var kept = Files.list(data.resolve("lost-and-found"))) {
            return Files.readString(
                    kept.filter(file -> file.getFileName().toString().startsWith("list-"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private long contents() throws IOException {
        try (var all = Files.walk(data.resolve("content"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f]+"))
                    .count();
        }
    }

    private Path fileOf(StorageEngine engine, String path) {
        long id = EngineFiles.file(engine, path).contentId();
        return data.resolve("content/" + Long.toHexString(id / BlobStore.BLOCK) + "/" + Long.toHexString(id));
    }

    private List<Path> segments() throws IOException {
        try (var all = Files.list(data.resolve("journal"))) {
            return all.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }

    private Path lastSegment() throws IOException {
        var all = segments();
        return all.get(all.size() - 1);
    }

    private void replace(Path old, String directory) throws IOException {
        delete(data.resolve(directory));
        copyOf(old.resolve(directory), data.resolve(directory));
    }

    private static byte[] flipped(byte[] bytes, Random random, int count) {
        var damaged = bytes.clone();
        for (int i = 0; i < count; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private static Path copyOf(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : (Iterable<Path>) all::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(DamagedDataTest::deleteUnchecked);
        }
    }

    private static void deleteUnchecked(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
