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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.OpenFile;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An engine with one bucket, and short words for what tests do with it. */
abstract class StorageEngineFixture {

    static final Duration UPLOAD_LIFETIME = Duration.ofHours(24);
    static final PutOptions NEW = new PutOptions(false, false);
    static final PutOptions OVERWRITE = new PutOptions(true, false);
    static final PutOptions WITH_PARENTS = new PutOptions(false, true);
    static final FileAttributes PLAIN =
            new FileAttributes("text/plain", Metadata.empty(), Optional.empty(), Optional.empty());

    final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00.123Z"));
    StorageEngine engine;

    abstract StorageEngine open() throws IOException;

    /** How many contents are kept, those that nobody can reach included. */
    abstract long contents() throws IOException;

    @BeforeEach
    void start() throws IOException {
        engine = open();
        engine.createBucket(new BucketName("b"));
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    static Location at(String path) {
        return new Location(new BucketName("b"), ObjectPath.of(path));
    }

    static UploadKey key(String path) {
        return new UploadKey(at(path), "");
    }

    StoredFile put(String path, String content, PutOptions options) {
        return put(path, content, PLAIN, options);
    }

    StoredFile put(String path, String content, FileAttributes attributes, PutOptions options) {
        try (var incoming = engine.receive(content.length())) {
            incoming.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            return engine.put(at(path), incoming, attributes, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) throws IOException {
        try (var open = engine.open(at(path))) {
            return read(open);
        }
    }

    static String read(OpenFile open) throws IOException {
        var content = ByteBuffer.allocate((int) open.file().length());
        while (content.hasRemaining() && open.read(content, content.position()) >= 0) {
            // Until it is full.
        }
        return new String(content.array(), StandardCharsets.UTF_8);
    }

    List<String> names(String directory, ListQuery query) {
        return engine.list(at(directory), query).entries().stream()
                .map(StoredEntry::name)
                .toList();
    }

    static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
