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
import io.github.westcloud.server.internal.storage.Completion;
import io.github.westcloud.server.internal.storage.ContentDetails;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredBucket;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link StorageEngine} promises of parts that are listed, put together, aborted. */
abstract class PartsContract extends DirectoriesContract {

    private static final String MD5 = "900150983cd24fb0d6963f7d28e17f72";
    private static final String DIGEST = MD5 + "-2";

    private void putPart(String path, int part, String text) {
        try (var content = engine.receive(text.length())) {
            content.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            content.verified(MD5);
            engine.putPart(key(path), part, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String path) {
        engine.beginUpload(key(path), PendingUpload.UNKNOWN_LENGTH, PLAIN, WITH_PARENTS);
    }

    @Test
    void putsPartsOfAnySizeTogetherInTheirOrder() throws IOException {
        begin("d/big");
        putPart("d/big", 4, "world");
        putPart("d/big", 0, "nobody");
        putPart("d/big", 0, "hello ");
        putPart("d/big", 2, "left out");
        assertThat(engine.parts(key("d/big"), 0, 10)).containsExactly(arrived(0, 6), arrived(2, 8), arrived(4, 5));
        assertThat(engine.parts(key("d/big"), 1, 1))
                .extracting(UploadedPart::part)
                .containsExactly(2);

        var file = engine.completeUpload(
                key("d/big"), parts -> new Completion(List.of(0, 4), DIGEST, ContentDetails.none()));

        assertThat(read("d/big")).isEqualTo("hello world");
        assertThat(file.length()).isEqualTo(11);
        assertThat(file.etag()).isEqualTo(DIGEST);
        assertThat(file.md5()).isEmpty();
        assertThat(contents()).isEqualTo(1);
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.parts(key("d/big"), 0, 1));
    }

    @Test
    void aCheckThatThrowsLeavesTheUploadAsItIs() throws IOException {
        begin("big");
        putPart("big", 0, "a");
        assertRefused(
                ErrorCode.WRONG_INDEX,
                () -> engine.completeUpload(key("big"), parts -> {
                    throw new StorageException(ErrorCode.WRONG_INDEX, "no");
                }));
        assertThat(engine.find(at("big"))).isEmpty();
        engine.completeUpload(key("big"), parts -> new Completion(List.of(0), DIGEST, ContentDetails.none()));
        assertThat(read("big")).isEqualTo("a");
    }

    @Test
    void aPartInItsPlaceKeepsItsMd5() throws IOException {
        engine.beginUpload(key("big"), 3, PLAIN, NEW);
        engine.writePart(
                key("big"), 0, ByteBuffer.wrap(new byte[] {'a', 'b', 'c'}), Optional.of(MD5), Optional.empty());
        assertThat(engine.parts(key("big"), 0, 10)).containsExactly(arrived(0, 3));
        engine.completeUpload(key("big"), parts -> new Completion(List.of(0), DIGEST, ContentDetails.none()));
        assertThat(engine.find(at("big")).map(entry -> ((StoredFile) entry).etag()))
                .contains(DIGEST);
    }

    @Test
    void anUploadThatEndsLeavesNothing() throws IOException {
        begin("aborted");
        putPart("aborted", 0, "a");
        engine.abortUpload(key("aborted"));
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.abortUpload(key("aborted")));
        assertRefused(ErrorCode.NOT_FOUND, () -> putPart("aborted", 1, "b"));
        begin("again");
        putPart("again", 0, "a");
        begin("again");
        begin("old");
        putPart("old", 0, "a");
        clock.advance(UPLOAD_LIFETIME.plus(Duration.ofSeconds(1)));
        engine.sweep();
        assertThat(contents()).isZero();
    }

    @Test
    void aFileMayBeCopiedOntoItselfAndOthers() throws IOException {
        put("a", "hello", NEW);
        put("b", "old", NEW);
        engine.copy(at("a"), at("b"), attributes -> attributes, OVERWRITE);
        engine.copy(at("a"), at("a"), attributes -> attributes.withContentType("x/y"), OVERWRITE);
        assertThat(read("a") + read("b")).isEqualTo("hellohello");
        assertThat(contents()).isEqualTo(2);
    }

    @Test
    void knowsItsBuckets() {
        assertThat(engine.buckets()).containsExactly(new StoredBucket(at("").bucket(), clock.instant()));
    }

    private UploadedPart arrived(int part, long length) {
        return new UploadedPart(part, length, Optional.of(MD5), Optional.empty(), clock.instant());
    }
}
