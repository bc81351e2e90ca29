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

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest extends ScriptedServerTestSupport {

    private static final DownloadRequest REQUEST = DownloadRequest.of(ObjectPath.of("a.txt"));

    @Test
    void tellsWhatTheHeadersSay() throws IOException {
        server.then(Reply.of(200)
                .body("hello")
                .with("Content-Type", "text/plain")
                .with("Last-Modified", "Wed, 22 Apr 2020 02:26:58 GMT")
                .with("ETag", "\"5d41402abc4b2a76b9719d911017c592\"")
                .with("Content-MD5", "5d41402abc4b2a76b9719d911017c592")
                .with("x-west-meta-Author", "Mo")
                .with("x-west-meta-ttl", "7")
                .with("x-west-meta-b_d", "illegal name"));
        try (var download = client.download(REQUEST)) {
            var info = download.info();
            assertThat(download.stream()).hasContent("hello");
            assertThat(info.directory()).isFalse();
            assertThat(info.contentType()).contains("text/plain");
            assertThat(info.length()).isEqualTo(5);
            assertThat(info.lastModified()).contains(Instant.parse("2020-04-22T02:26:58Z"));
            assertThat(info.etag()).contains("5d41402abc4b2a76b9719d911017c592");
            assertThat(info.contentMd5()).contains("5d41402abc4b2a76b9719d911017c592");
            assertThat(info.metadata().values()).isEqualTo(Map.of("author", "Mo"));
        }
    }

    @Test
    void aConnectionIsKeptWhenAllBytesWereReadAndNobodyAskedForMore() throws IOException {
        server.otherwise(request -> Reply.of(200).body("hello"));
        for (int i = 0; i < 3; i++) {
            try (var download = client.download(REQUEST)) {
                assertThat(download.stream().readNBytes(5)).isEqualTo(utf8("hello"));
            }
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionIsDroppedWhenSomethingIsLeft() throws IOException {
        server.otherwise(request -> Reply.of(200).body("hello"));
        for (int i = 0; i < 2; i++) {
            try (var download = client.download(REQUEST)) {
                assertThat(download.stream().readNBytes(4)).isEqualTo(utf8("hell"));
            }
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    /** A file that is short must not look whole. */
    @ParameterizedTest
    @CsvSource({"206, bytes 0-4/100", "206, bytes 5-9/10", "206, nonsense", "206,", "202,", "204,", "205,"})
    void whatIsNotTheWholeFileIsNotTakenForIt(int status, String contentRange) {
        for (var dialect : DialectName.values()) {
            restartClient(config().dialect(dialect).maximumRetries(0));
            var answer = Reply.of(status).body(status == 206 ? "hello" : "");
            server.then(contentRange == null ? answer : answer.with("Content-Range", contentRange));
            assertThatThrownBy(() -> client.download(REQUEST))
                    .isInstanceOf(WestCloudException.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    @ParameterizedTest
    @CsvSource({"206, bytes 0-4/5", "203,", "200,"})
    void theWholeFileIsTakenHoweverItIsCalled(int status, String contentRange) throws IOException {
        var answer = Reply.of(status).body("hello");
        server.then(contentRange == null ? answer : answer.with("Content-Range", contentRange));
        try (var download = client.download(REQUEST)) {
            assertThat(download.stream()).hasContent("hello");
        }
    }

    @Test
    void aPartKnowsTheLengthOfTheWhole() throws IOException {
        server.then(Reply.of(206).body("ll").with("Content-Range", "bytes 2-3/5"));
        try (var download =
                client.download(REQUEST.toBuilder().range(ByteRange.of(2, 3)).build())) {
            assertThat(download.length()).isEqualTo(2);
            assertThat(download.info().length()).isEqualTo(5);
        }
    }

    @Test
    void aBodyThatBreaksOffIsNoShortFile() throws IOException {
        server.then(Reply.of(200).body("hello").cutAfter(3));
        try (var download = client.download(REQUEST)) {
            assertThatThrownBy(() -> download.stream().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("shortAnswers")
    void aShortAnswerLeavesNoLocalFile(Reply reply, @TempDir Path folder) throws IOException {
        server.then(reply);
        assertThatThrownBy(() -> client.download("a.txt", folder.resolve("a.txt")))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("shortAnswers")
    void aShortAnswerLeavesTheLocalFileAsItWas(Reply reply, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "as it was");
        server.then(reply);
        assertThatThrownBy(() -> client.download("a.txt", file)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("as it was");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private static Stream<Reply> shortAnswers() {
        return Stream.of(
                Reply.of(200).body("hello").cutAfter(3),
                Reply.of(200).body("hel").with("x-west-file-size", "5"),
                Reply.of(200).body("").with("x-west-file-size", "5"));
    }

    @Test
    @Timeout(20)
    void aDownloadThatIsGivenUpDoesNotWaitForTheRest() throws IOException {
        server.then(Reply.of(200).body("hello").claiming(1L << 40), Reply.of(200));
        try (var download = client.download(REQUEST)) {
            assertThat(download.stream().read()).isEqualTo('h');
        }
        assertThat(client.head(HeadRequest.of(ObjectPath.of("a.txt"))).directory())
                .isFalse();
    }

    @Test
    void aRangeThatTheServiceIgnoresIsAnError() {
        server.then(Reply.of(200).body("hello"));
        assertThatThrownBy(() -> client.download(
                        REQUEST.toBuilder().range(ByteRange.from(2)).build()))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining("ignored the range bytes=2-");
    }

    @Test
    void anotherRangeThanWasAskedForIsAnError() {
        server.then(Reply.of(206).body("he").with("Content-Range", "bytes 0-1/5"));
        assertThatThrownBy(() -> client.download(
                        REQUEST.toBuilder().range(ByteRange.of(2, 3)).build()))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining("asked for the range bytes=2-3 and sent another one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "99999999999999999999", ""})
    void aSizeThatIsNoneIsNotBelieved(String size) {
        server.then(Reply.of(200).with("x-west-file-size", size), Reply.of(200).with("x-west-file-size", size));
        assertThatThrownBy(() -> client.head(HeadRequest.of(ObjectPath.of("a.txt"))))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining("a length in the response is");
        assertThatThrownBy(() -> client.download(REQUEST))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining("a length in the response is");
    }

    @Test
    void theListingOfADirectoryIsNoFile() {
        server.then(Reply.of(200).body("{\"files\":[]}").with("x-west-list-iter", "bmV4dCBpbmRleDpFT0Y="));
        assertThatThrownBy(() -> client.download(REQUEST)).hasMessageContaining("is a directory");
    }

    @Test
    void aBodyInGzipStaysAsItIs() throws IOException {
        server.then(Reply.of(200).body("no gzip at all").with("Content-Encoding", "gzip"));
        try (var download = client.download(REQUEST)) {
            assertThat(download.stream()).hasContent("no gzip at all");
        }
    }
}
