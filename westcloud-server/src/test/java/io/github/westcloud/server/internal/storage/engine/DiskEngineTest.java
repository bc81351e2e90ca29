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
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.Completion;
import io.github.westcloud.server.internal.storage.ContentDetails;
import io.github.westcloud.server.internal.storage.FilePart;
import io.github.westcloud.server.internal.storage.Parents;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on disk, and what only a disk can show. */
class DiskEngineTest extends StorageEngineContract {

    @TempDir
    Path directory;

    @Override
    StorageEngine open() throws IOException {
        return StorageEngines.onDisk(
                new DiskOptions(directory.resolve("data"), Durability.PROCESS, false), clock, UPLOAD_LIFETIME);
    }

    @Override
    long contents() throws IOException {
        var root = directory.resolve("data/content");
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(root))
                    .count();
        }
    }

    @Test
    void keepsEverythingWhenClosedAndOpened() throws IOException {
        var file = put("d/file", "hello", WITH_PARENTS);
        engine.beginUpload(key("big"), 3, PLAIN, NEW);
        engine.writePart(key("big"), 0, ByteBuffer.wrap(new byte[] {'a', 'b', 'c'}));
        reopen();
        assertThat(engine.find(at("d/file"))).contains(file);
        assertThat(read("d/file")).isEqualTo("hello");
        engine.completeUpload(key("big"));
        assertThat(read("big")).isEqualTo("abc");
    }

    @Test
    void keepsChecksumsPartsAndWhichDirectoriesStay() throws IOException {
        var parents = new PutOptions(true, Parents.PASSING, Precondition.NONE);
        var rule = Optional.of(new ChecksumRule("SHA1", true));
        var sum = Optional.of(new Checksum("SHA1", "98O8HYCOBHMq32eZZczDTKeuNEE="));
        var details = new ContentDetails(
                Optional.of(new Checksum("SHA1", "abc=-1")), List.of(new FilePart(1, 3, sum.map(Checksum::value))));
        engine.beginUpload(new UploadKey(at("d/big"), "id"), 3, PLAIN, parents, rule);
        engine.writePart(new UploadKey(at("d/big"), "id"), 0, ByteBuffer.wrap(new byte[3]), Optional.of("0"), sum);
        reopen();
        var open = engine.uploads(at("").bucket(), "", "", 10);
        assertThat(open).singleElement().satisfies(upload -> {
            assertThat(upload.key()).isEqualTo(new UploadKey(at("d/big"), "id"));
            assertThat(upload.upload().checksum()).isEqualTo(rule);
        });
        assertThat(engine.parts(open.get(0).key(), 0, 10))
                .extracting(UploadedPart::checksum)
                .containsExactly(sum);
        engine.completeUpload(open.get(0).key(), parts -> new Completion(List.of(0), "x-1", details));
        reopen();
        assertThat(engine.find(at("d/big")).map(entry -> ((StoredFile) entry).details()))
                .contains(details);
        engine.delete(at("d/big"));
        assertThat(engine.find(at("d"))).isEmpty();
    }

    @Test
    void cleansUpWhatWasUnderWayWhenTheServerStopped() throws IOException {
        put("file", "hello", NEW);
        var unfinished = engine.receive(5);
        unfinished.write(ByteBuffer.wrap(new byte[2]));
        assertThat(contents()).isEqualTo(2);
        reopen();
        assertThat(contents()).isEqualTo(1);
        assertThat(read("file")).isEqualTo("hello");
    }

    @Test
    void neverGivesANumberTwice() throws IOException {
        long before = put("file", "x", NEW).contentId();
        engine.delete(at("file"));
        reopen();
        assertThat(put("file", "y", NEW).contentId()).isGreaterThan(before);
    }

    @Test
    void aDirectoryHasOneServer() {
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("in use by another server");
    }

    /** ext4 gives a file 65,000 hard links. */
    @Test
    void copiesAFileThatHasAllTheLinksThereAre() throws IOException {
        long id = put("file", "hello", NEW).contentId();
        var content = directory.resolve("data/content/" + Long.toHexString(id >>> 12) + "/" + Long.toHexString(id));
        useUpLinksOf(content);
        engine.copy(at("file"), at("copy"), UnaryOperator.identity(), NEW);
        engine.delete(at("file"));
        assertThat(read("copy")).isEqualTo("hello");
    }

    private void useUpLinksOf(Path content) throws IOException {
        var links = Files.createDirectory(directory.resolve("links"));
        for (int i = 0; i < 65_000; i++) {
            try {
                Files.createLink(links.resolve("l" + i), content);
            } catch (FileSystemException tooManyLinks) {
                return;
            }
        }
    }

    @Test
    void givesSpaceBack() throws IOException {
        for (int i = 0; i < 300; i++) {
            put("file", "x", PLAIN.withContentSecret(Optional.of("k" + i)), OVERWRITE);
        }
        assertThat(contents()).isEqualTo(1);
        reopen();
        assertThat(Files.size(directory.resolve("data/index.mv"))).isLessThan(4_000_000);
    }

    private void reopen() throws IOException {
        engine.close();
        engine = open();
    }
}
