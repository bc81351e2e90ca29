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
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads with {@code resume} where others change the bucket, the local file or the journal in the meantime. */
class ResumedUploadAndOthersTest extends ResumedUploadSupport {

    /** All parts are sent, and the process ends. Somebody else uploads a file of the same length: it is not taken for ours. */
    @ParameterizedTest
    @CsvSource({"REST, true", "REST, false", "S3, true", "S3, false"})
    void anotherFileOfTheSameLengthIsNotTakenForOurs(DialectName dialect, boolean overwrite) throws Exception {
        cutBeforeCompletion();
        assertThat(fails(dialect, "a.bin", overwrite)).isTrue();
        proxy.loseRequests(head -> false);
        var theirs = random(3);
        uploadByAnother(dialect, theirs);
        if (overwrite) {
            upload(dialect, "a.bin", true);
            assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
        } else {
            assertAlreadyExists(dialect);
            assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(theirs);
        }
    }

    /** The same after the completion was carried out, and its answer lost. */
    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aFileThatReplacedOursIsNotTakenForIt(DialectName dialect) throws Exception {
        var completed = new AtomicBoolean();
        proxy.loseAnswers(head -> {
            completed.compareAndSet(false, isCompletion(head));
            return completed.get();
        });
        assertThat(fails(dialect, "a.bin", false)).isTrue();
        proxy.loseAnswers(head -> false);
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
        server.bucket("demo").store("a.bin", random(3));
        assertAlreadyExists(dialect);
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(random(3));
    }

    /** The names of two buckets and two paths, put together, are the same. */
    @ParameterizedTest
    @EnumSource(DialectName.class)
    void journalsOfTwoBucketsAreTwo(DialectName dialect) throws Exception {
        server.bucket("demo2").store("2x", "somebody else's");
        cutBeforeCompletion();
        assertThat(fails(dialect, "2x", true)).isTrue();
        proxy.loseRequests(head -> false);
        try (var client = WestCloudClient.create(
                config(dialect, proxy.uri()).bucket("demo2").build())) {
            client.upload(builder("x", true).build());
        }
        assertThat(server.bucket("demo2").stored("x")).isEqualTo(bytes);
        assertThat(server.bucket("demo2").stored("2x")).asString().isEqualTo("somebody else's");
        assertThat(journals()).isOne();
    }

    /** The other file has the length and the date of the first one. */
    @ParameterizedTest
    @ValueSource(strings = {"in place", "renamed", "link"})
    void anotherLocalFileOfTheSameLengthAndDateStartsOver(String how) throws Exception {
        var first = file;
        if (how.equals("link")) {
            file = Files.createSymbolicLink(folder.resolve("link.bin"), first);
        }
        cutAt(5);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        bytes = random(2);
        replaceLocalFile(how);
        resumeAndExpect(PARTS);
    }

    private void replaceLocalFile(String how) throws Exception {
        var date = Files.getLastModifiedTime(file);
        var target = how.equals("in place") ? file : folder.resolve("other.bin");
        Files.write(target, bytes);
        Files.setLastModifiedTime(target, date);
        if (how.equals("renamed")) {
            Files.move(target, file, StandardCopyOption.REPLACE_EXISTING);
        } else if (how.equals("link")) {
            Files.delete(file);
            Files.createSymbolicLink(file, target);
        }
    }

    /** During the upload: what is stored would be neither of the two. */
    @Test
    void aFileThatIsReplacedDuringItsUploadIsNotStored() throws Exception {
        var replaced = new AtomicBoolean();
        proxy.changeAnswers((head, answer) -> {
            if (head.contains("x-west-part-id: 2") && replaced.compareAndSet(false, true)) {
                bytes = random(2);
                assertThatCode(() -> replaceLocalFile("renamed")).doesNotThrowAnyException();
            }
            return answer;
        });
        assertThatThrownBy(() -> upload(DialectName.REST, "a.bin", true))
                .hasMessageContaining("a.bin was changed while it was uploaded");
        assertThat(server.bucket("demo").files()).isEmpty();
    }

    /** A journal is a local file, which anybody may have changed: nothing is moved or deleted but a temporary file beside the target. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aJournalThatNamesAnotherPathIsRefused(boolean exists) throws Exception {
        cutBeforeCompletion();
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        proxy.loseRequests(head -> false);
        server.bucket("demo").store("other.bin", random(3));
        if (exists) {
            server.bucket("demo").store("a.bin", "here");
        }
        Files.writeString(
                journal(),
                Files.readString(journal()).replaceFirst("\"uploadPath\":\"[^\"]*\"", "\"uploadPath\":\"other.bin\""));
        assertThatThrownBy(() -> upload(DialectName.REST, "a.bin", true))
                .hasMessageContaining("is not the journal of an upload (its parts go to other.bin)");
        assertThat(server.bucket("demo").stored("other.bin")).isEqualTo(random(3));
        assertThat(server.bucket("demo").exists("a.bin")).isEqualTo(exists);
    }

    /** A torn line is cut off; what is no line of a journal at all is not. */
    @ParameterizedTest
    @ValueSource(strings = {"file", "link"})
    void whatHasNoLineIsNotTruncated(String kind) throws Exception {
        cutAt(4);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        var journal = journal();
        Files.delete(journal);
        var precious = Files.writeString(kind.equals("link") ? folder.resolve("precious") : journal, "precious");
        if (kind.equals("link")) {
            Files.createSymbolicLink(journal, precious);
        }
        proxy.loseAnswers(head -> false);
        assertThatThrownBy(() -> upload(DialectName.REST, "a.bin", true))
                .hasMessageContaining(journal.getFileName().toString());
        assertThat(precious).hasContent("precious");
    }

    @Test
    void aFirstLineThatIsTornBeginsAnew() throws Exception {
        cutAt(4);
        assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        var line = Files.readString(journal());
        for (int length : new int[] {0, 1, 9, 40}) {
            Files.writeString(journal(), line.substring(0, length));
            resumeAndExpect(PARTS);
            cutAt(4);
            assertThat(fails(DialectName.REST, "a.bin", true)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void anUploadThatIsRefusedAtOnceLeavesNoJournal(DialectName dialect) throws Exception {
        server.bucket("demo").store("a.bin", "here");
        assertAlreadyExists(dialect);
        assertThat(journals()).isZero();
    }

    private void cutBeforeCompletion() {
        proxy.loseRequests(ResumedUploadAndOthersTest::isCompletion);
    }

    private static boolean isCompletion(String head) {
        return head.contains("x-west-multi-stage: complete") || head.startsWith("POST") && head.contains("uploadId=");
    }

    private void uploadByAnother(DialectName dialect, byte[] theirs) {
        try (var other = client(dialect, server.uri())) {
            other.upload(UploadRequest.builder(ObjectPath.of("a.bin"), Content.of(theirs))
                    .mode(UploadMode.CHUNKED)
                    .overwrite(true)
                    .build());
        }
    }

    private void assertAlreadyExists(DialectName dialect) {
        assertThatThrownBy(() -> upload(dialect, "a.bin", false))
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.ALREADY_EXISTS));
    }
}
