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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that end half way and are resumed by another client, as after a crash: only the journal connects the two. */
class ResumedUploadTest extends ResumedUploadSupport {

    /** From some request on no answer arrives. Whatever it was, the next upload stores the file, and repeats no part that was acknowledged. */
    @ParameterizedTest
    @CsvSource({"REST, true", "REST, false", "S3, true", "S3, false"})
    void anyCutIsResumed(DialectName dialect, boolean overwrite) throws Exception {
        boolean failed = true;
        for (int cut = 1; failed; cut++) {
            assertThat(cut).isLessThan(REQUESTS);
            var path = "cut-" + cut + ".bin";
            cutAt(cut);
            failed = fails(dialect, path, overwrite);
            proxy.loseAnswers(head -> false);
            int acknowledged = acknowledged();
            if (failed) {
                server.clearRequests();
                upload(dialect, path, overwrite);
                assertThat(sentParts())
                        .as("parts sent after the cut at %s", cut)
                        .isEqualTo(PARTS - acknowledged);
            }
            assertThat(server.bucket("demo").stored(path)).as("cut at %s", cut).isEqualTo(bytes);
            assertThat(journals()).isZero();
        }
    }

    /** Without an id of the service a file that must not exist goes to a temporary path first. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anyCutIsResumedWithoutIds(boolean overwrite) throws Exception {
        boolean failed = true;
        for (int cut = 1; failed; cut++) {
            assertThat(cut).isLessThan(REQUESTS);
            var path = "cut-" + cut + ".bin";
            proxy.hide(ID);
            cutAt(cut);
            failed = fails(DialectName.REST, path, overwrite);
            if (failed) {
                proxy.loseAnswers(head -> false);
                upload(DialectName.REST, path, overwrite);
            }
            assertThat(server.bucket("demo").stored(path)).as("cut at %s", cut).isEqualTo(bytes);
            assertThat(journals()).isZero();
        }
    }

    /** What an upload has completed under its temporary name is of no use when the local file is another one by then. */
    @Test
    void startingOverDeletesTheTemporaryFile() throws Exception {
        proxy.hide(ID);
        var completed = new AtomicBoolean();
        proxy.loseAnswers(head -> {
            if (head.contains("complete")) {
                completed.set(true);
            }
            return completed.get();
        });
        assertThat(fails(DialectName.REST, "a.bin", false)).isTrue();
        assertThat(server.bucket("demo").files()).singleElement().asString().startsWith(".westcloud-upload-");
        proxy.loseAnswers(head -> false);
        touch(1);
        upload(DialectName.REST, "a.bin", false);
        assertThat(server.bucket("demo").files()).containsExactly("a.bin");
    }

    /** A journal is a local file, which anybody may have changed: nothing but a temporary file beside the target is deleted. */
    @ParameterizedTest
    @ValueSource(
            strings = {"other.bin", ".westcloud-upload-list", "b/.westcloud-upload-0d8c7b1e-5d0c-4c0f-9b43-6a5ad4b0a2d1"
            })
    void startingOverDeletesNothingElse(String other) throws Exception {
        proxy.hide(ID);
        cutAt(4);
        assertThat(fails(DialectName.REST, "a.bin", false)).isTrue();
        proxy.loseAnswers(head -> false);
        server.bucket("demo").store(other, "x");
        Files.writeString(
                journal(),
                Files.readString(journal())
                        .replaceFirst("\"uploadPath\":\"[^\"]*\"", "\"uploadPath\":\"/" + other + "\""));
        touch(1);
        upload(DialectName.REST, "a.bin", false);
        assertThat(server.bucket("demo").files()).containsExactlyInAnyOrder("a.bin", other);
    }

    @Test
    void aFileWithAnotherDateStartsOver() throws Exception {
        cutAt(4);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        bytes = random(2);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        resumeAndExpect(PARTS);
    }

    @Test
    void partsThatHaveChangedAreFoundByTheirMd5() throws Exception {
        cutAt(4);
        var date = Files.getLastModifiedTime(file);
        assertThat(fails(DialectName.REST, builder("a.bin", true).computeMd5(true)))
                .isTrue();
        bytes[3] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, date);
        proxy.loseAnswers(head -> false);
        server.clearRequests();
        upload(DialectName.REST, builder("a.bin", true).computeMd5(true));
        assertThat(sentParts()).isEqualTo(PARTS);
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
    }

    @Test
    void otherMetadataStartOver() throws Exception {
        cutAt(4);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        proxy.loseAnswers(head -> false);
        server.clearRequests();
        upload(DialectName.REST, builder("a.bin", true).metadata(new Metadata(Map.of("colour", "red"))));
        assertThat(sentParts()).isEqualTo(PARTS);
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
    }

    /** The service has dropped the parts, because another upload to the path took place. */
    @ParameterizedTest
    @EnumSource(DialectName.class)
    void anUploadThatTheServiceNoLongerHasStartsOver(DialectName dialect) throws Exception {
        cutAt(4);
        assertThat(fails(dialect, "a.bin", true)).isTrue();
        proxy.loseAnswers(head -> false);
        try (var other = client(dialect, server.uri())) {
            other.upload(UploadRequest.builder(ObjectPath.of("a.bin"), Content.of(random(3)))
                    .mode(UploadMode.CHUNKED)
                    .overwrite(true)
                    .build());
        }
        upload(dialect, "a.bin", true);
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
    }

    @Test
    void aFileThatIsChangedDuringItsUploadIsNotStored() throws Exception {
        proxy.loseAnswers(head -> {
            touch(60);
            return false;
        });
        assertThatThrownBy(() -> upload(DialectName.REST, "a.bin", true))
                .hasMessageContaining("a.bin was changed while it was uploaded");
        assertThat(server.bucket("demo").files()).isEmpty();
    }

    @Test
    void theLastLineMayBeTorn() throws Exception {
        cutAt(5);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        try (var journal = FileChannel.open(journal(), StandardOpenOption.WRITE)) {
            journal.truncate(journal.size() - 3);
        }
        resumeAndExpect(PARTS - 1);
    }

    @Test
    void whatIsNoJournalStaysAsItIs() throws Exception {
        cutAt(4);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        var journal = Files.writeString(journal(), "a shopping list\n");
        proxy.loseAnswers(head -> false);
        assertThatThrownBy(() -> upload(DialectName.REST, "a.bin", true))
                .hasMessageContaining("is not the journal of an upload (line 1 is not one of its lines)")
                .hasMessageContaining("Delete it to upload the file from the beginning");
        assertThat(journal).hasContent("a shopping list\n");
    }

    @Test
    void twoUploadsToOnePathDoNotShareAJournal() throws Exception {
        proxy.changeAnswers((head, answer) -> {
            assertThatThrownBy(() -> upload(DialectName.REST, "a.bin", true))
                    .hasMessageContaining("Another upload to the same path is in progress");
            return answer;
        });
        cutAt(4);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
    }

    /** Whoever sets the option for all files has small ones as well. */
    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aSmallFileGoesInOneRequest(DialectName dialect) throws Exception {
        upload(dialect, builder("a.bin", true).mode(UploadMode.AUTO));
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
        assertThat(server.requests()).singleElement().matches(request -> request.method()
                .equals("PUT"));
    }

    @Test
    void whatCannotBeResumedIsRefused() throws Exception {
        try (var client = client(DialectName.REST, server.uri());
                var stream = Content.of(InputStream.nullInputStream(), 2 << 20);
                var spooled = Content.spooled(new ByteArrayInputStream(bytes), folder)) {
            for (var content : new Content[] {stream, spooled, Content.of(bytes)}) {
                var request = UploadRequest.builder(ObjectPath.of("a.bin"), content)
                        .mode(UploadMode.CHUNKED)
                        .resume(true)
                        .build();
                assertThatThrownBy(() -> client.upload(request))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("its content is not a local file");
            }
        }
        var single = UploadRequest.builder(ObjectPath.of("a.bin"), Content.of(file))
                .resume(true)
                .async(true);
        assertThatThrownBy(single::build).hasMessageContaining("only an upload in parts can be resumed");
        try (var client = WestCloudClient.create(
                config(DialectName.REST, server.uri()).resumeDirectory(null).build())) {
            var request = builder("a.bin", true).build();
            assertThatThrownBy(() -> client.upload(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Set resumeDirectory");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDirectoryThatCannotKeepTheProgressIsNamed() throws Exception {
        try (var client = WestCloudClient.create(
                config(DialectName.REST, server.uri()).resumeDirectory(file).build())) {
            var request = builder("a.bin", true).build();
            assertThatThrownBy(() -> client.upload(request))
                    .hasMessageStartingWith(
                            "upload of /demo/a.bin failed: The progress of the upload cannot be kept in " + file)
                    .hasMessageContaining("Set resumeDirectory to a directory that can be written to");
        }
        assertThat(server.requests()).isEmpty();
        assertThat(file).hasBinaryContent(bytes);
    }
}
