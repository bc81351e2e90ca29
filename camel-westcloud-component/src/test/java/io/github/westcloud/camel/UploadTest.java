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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest extends ServerTestSupport {

    @TempDir
    Path directory;

    @Test
    void smallUploadIsOneRequest() {
        template().sendBodyAndHeader("westcloud:demo/one", "Hello", WestCloudConstants.FILE_NAME, "a/hello.txt");

        assertThat(requests()).containsExactly("PUT /demo/one/a/hello.txt");
        assertThat(storedText("one/a/hello.txt")).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.txt",
                "a+b.txt",
                "50%.txt",
                "wow!.txt",
                "c#.txt",
                "why?.txt",
                "文件.txt",
                "😀.txt",
                "a%20b.txt",
                "back\\\\slash.txt",
                "semi;colon=1&x.txt"
            })
    void namesArriveAsTheyAre(String name) {
        template().sendBodyAndHeader("westcloud:demo/names", name, WestCloudConstants.FILE_NAME, name);

        assertThat(storedText("names/" + name)).isEqualTo(name);
        assertThat(client().head(ObjectPath.of("names/" + name)).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (3 << 20) - 1, 3 << 20, (3 << 20) + 1})
    void lengthsAroundTheChunkSizeArriveWhole(int length) throws IOException {
        var bytes = bytes(length);
        var file = Files.write(directory.resolve("file.bin"), bytes);

        var exchange = template().request("westcloud:demo/lengths?fileExist=Override&multipartThreshold=1048576", e -> {
            e.getIn().setBody(file.toFile());
            e.getIn().setHeader(WestCloudConstants.FILE_NAME, "n" + length);
        });

        assertThat(exchange.getException()).isNull();
        assertThat(stored("lengths/n" + length)).isEqualTo(bytes);
        int chunks = length > 1 << 20 ? (length + (1 << 20) - 1) >> 20 : 0;
        assertThat(exchange.getMessage().getHeader(WestCloudConstants.PARTS)).isEqualTo(chunks);
    }

    @Test
    void uploadChunkedSendsEvenASmallFileInChunks() {
        template()
                .sendBodyAndHeader(
                        "westcloud:demo?operation=uploadChunked", "small", WestCloudConstants.FILE_NAME, "chunked.txt");

        assertThat(records()).allSatisfy(request -> assertThat(header(request, "x-west-multi-stage"))
                .isPresent());
        assertThat(records()).hasSize(3);
        assertThat(storedText("chunked.txt")).isEqualTo("small");
    }

    @Test
    void everyTypeOfBodyIsStored() throws Exception {
        var text = "bödy 文";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = Files.write(directory.resolve("body.txt"), bytes);
        var generic = new GenericFile<java.io.File>();
        generic.setFile(file.toFile());
        Map<String, Object> bodies = Map.of(
                "file",
                file.toFile(),
                "path",
                file,
                "generic",
                generic,
                "bytes",
                bytes,
                "text",
                text,
                "byteStream",
                new ByteArrayInputStream(bytes),
                "fileStream",
                new FileInputStream(file.toFile()),
                "unknownLength",
                new WithoutMark(new ByteArrayInputStream(bytes)),
                "streamCache",
                new InputStreamCache(bytes),
                "reader",
                new StringReader(text));

        bodies.forEach((name, body) ->
                template().sendBodyAndHeader("westcloud:demo/bodies", body, WestCloudConstants.FILE_NAME, name));

        assertThat(bodies.keySet())
                .allSatisfy(name -> assertThat(stored("bodies/" + name)).isEqualTo(bytes));
        assertThat(requests()).filteredOn(request -> request.startsWith("PUT")).hasSize(bodies.size());
    }

    @Test
    void textIsEncodedByTheCharsetOption() {
        template()
                .sendBodyAndHeader("westcloud:demo?charset=UTF-16BE", "ä", WestCloudConstants.FILE_NAME, "charset.txt");

        assertThat(stored("charset.txt")).isEqualTo("ä".getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void streamOfDeclaredLengthIsSentAsItComesAndTheTemporaryFileOfAnotherIsDeleted() throws IOException {
        var bytes = bytes(100_000);
        var uri = "westcloud:demo/spool?spoolDirectory=" + directory;
        template()
                .sendBodyAndHeaders(
                        uri,
                        new WithoutMark(new ByteArrayInputStream(bytes)),
                        Map.of(
                                WestCloudConstants.FILE_NAME,
                                "declared",
                                WestCloudConstants.CONTENT_LENGTH,
                                bytes.length));
        var watching = new WithoutMark(new ByteArrayInputStream(bytes)) {
            private boolean spooled;

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                try (var files = Files.list(directory)) {
                    spooled |= files.findAny().isPresent();
                }
                return super.read(buffer, offset, count);
            }
        };
        template().sendBodyAndHeader(uri, watching, WestCloudConstants.FILE_NAME, "spooled");

        assertThat(watching.spooled).isTrue();
        assertThat(directory).isEmptyDirectory();
        assertThat(stored("spool/declared")).isEqualTo(bytes);
        assertThat(stored("spool/spooled")).isEqualTo(bytes);
    }

    @Test
    void failIgnoreAndOverrideTreatAFileThatIsThere() {
        store("exists.txt", "old");

        assertThatThrownBy(() -> send("westcloud:demo", "new", "exists.txt"))
                .isInstanceOf(CamelExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.ALREADY_EXISTS));
        assertThat(storedText("exists.txt")).isEqualTo("old");
        server().clearRequests();

        send("westcloud:demo?fileExist=Ignore", "new", "exists.txt");
        assertThat(requests()).containsExactly("PUT /demo/exists.txt");
        assertThat(storedText("exists.txt")).isEqualTo("old");

        send("westcloud:demo?fileExist=Override", "new", "exists.txt");
        assertThat(storedText("exists.txt")).isEqualTo("new");

        template()
                .sendBodyAndHeaders(
                        "westcloud:demo",
                        "newer",
                        Map.of(WestCloudConstants.FILE_NAME, "exists.txt", WestCloudConstants.OVERWRITE, true));
        assertThat(storedText("exists.txt")).isEqualTo("newer");
    }

    @Test
    void moveMakesRoomForTheNewFile() {
        store("room/a.txt", "old");
        send("westcloud:demo/room?fileExist=Move&moveExisting=archive/", "new", "a.txt");
        assertThat(storedText("room/archive/a.txt")).isEqualTo("old");
        assertThat(storedText("room/a.txt")).isEqualTo("new");

        send("westcloud:demo/room?fileExist=Move&moveExisting=archive/", "newest", "a.txt");
        assertThat(storedText("room/archive/a.txt")).isEqualTo("new");
        assertThatThrownBy(() -> send(
                        "westcloud:demo/room?fileExist=Move&moveExisting=archive/&eagerDeleteTargetFile=false",
                        "x",
                        "a.txt"))
                .hasStackTraceContaining("archive/a.txt");
    }

    @Test
    void temporaryNameIsRenamedWhenTheUploadIsComplete() {
        send("westcloud:demo/temp?tempPrefix=tmp-", "x", "sub/a.txt");
        assertThat(requests())
                .containsSubsequence("PUT /demo/temp/sub/tmp-a.txt", "PUT /demo/temp/sub/a.txt")
                .hasSize(4);
        assertThat(storedText("temp/sub/a.txt")).isEqualTo("x");
        server().clearRequests();

        send("westcloud:demo/temp?tempFileName=${file:onlyname}.part&fileExist=TryRename", "y", "b.txt");
        assertThat(requests()).containsExactly("PUT /demo/temp/b.txt.part", "PUT /demo/temp/b.txt");
        assertThatThrownBy(() -> send(
                        "westcloud:demo/temp?tempFileName=${file:onlyname}.part&fileExist=TryRename", "z", "b.txt"))
                .hasCauseInstanceOf(WestCloudException.class);
        assertThat(storedText("temp/b.txt")).isEqualTo("y");

        send("westcloud:demo/temp?tempPrefix=tmp-&fileExist=Override", "z", "b.txt");
        assertThat(storedText("temp/b.txt")).isEqualTo("z");
    }

    @Test
    void missingDirectoriesAreCreatedUnlessAutoCreateSaysNo() {
        send("westcloud:demo", "x", "made/by/upload.txt");
        assertThat(storedText("made/by/upload.txt")).isEqualTo("x");

        assertThatThrownBy(() -> send("westcloud:demo?autoCreate=false", "x", "not/made.txt"))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
        assertThatThrownBy(() -> template()
                        .sendBodyAndHeaders(
                                "westcloud:demo",
                                "x",
                                Map.of(
                                        WestCloudConstants.FILE_NAME,
                                        "not/made.txt",
                                        WestCloudConstants.AUTO_CREATE,
                                        false)))
                .hasCauseInstanceOf(WestCloudException.class);
    }

    @Test
    void metadataComesFromOptionsMapHeaderAndPlainHeadersInRisingPrecedence() {
        template()
                .sendBodyAndHeaders(
                        "westcloud:demo?metadata.a=option&metadata.b=option&metadata.c=option",
                        "x",
                        Map.of(
                                WestCloudConstants.FILE_NAME,
                                "metadata.txt",
                                WestCloudConstants.METADATA,
                                Map.of("b", "map", "c", "map"),
                                "x-west-meta-C",
                                "header"));

        assertThat(client().head(ObjectPath.of("metadata.txt")).metadata().values())
                .isEqualTo(Map.of("a", "option", "b", "map", "c", "header"));
    }

    @Test
    void optionsTravelWithTheUpload() {
        send(
                "westcloud:demo?contentType=text/x-option&ttlDays=3&async=true"
                        + "&contentMd5=9dd4e461268c8034f5c8564e155c67a6&contentSecret=key1",
                "x",
                "options.txt");

        var request = records().get(0);
        assertThat(header(request, "Content-Type")).contains("text/x-option");
        assertThat(header(request, "x-west-meta-ttl")).contains("3");
        assertThat(header(request, "x-west-async")).contains("true");
        assertThat(header(request, "Content-MD5")).contains("9dd4e461268c8034f5c8564e155c67a6");
        await(() -> template()
                .requestBody(
                        "westcloud:demo?operation=download&fileName=options.txt&contentSecret=key1", null, String.class)
                .equals("x"));
    }

    @Test
    void headersWinOverOptions() {
        template()
                .sendBodyAndHeaders(
                        "westcloud:demo?contentType=text/x-option&ttlDays=3&async=true&fileName=ignored&contentMd5="
                                + "0".repeat(32),
                        "x",
                        Map.of(
                                WestCloudConstants.PATH,
                                "by/header.txt",
                                WestCloudConstants.CONTENT_TYPE,
                                "text/x-header",
                                WestCloudConstants.TTL_DAYS,
                                "7",
                                WestCloudConstants.ASYNC,
                                false,
                                WestCloudConstants.CONTENT_MD5,
                                "9dd4e461268c8034f5c8564e155c67a6"));

        var request = records().get(0);
        assertThat(requests()).containsExactly("PUT /demo/by/header.txt");
        assertThat(header(request, "Content-Type")).contains("text/x-header");
        assertThat(header(request, "x-west-meta-ttl")).contains("7");
        assertThat(header(request, "x-west-async")).isNotEqualTo(java.util.Optional.of("true"));
    }

    @Test
    void bucketHeaderWinsOverTheBucketOfTheEndpoint() {
        template()
                .sendBodyAndHeaders(
                        "westcloud:demo",
                        "x",
                        Map.of(WestCloudConstants.FILE_NAME, "there.txt", WestCloudConstants.BUCKET_NAME, "other"));

        assertThat(requests()).containsExactly("PUT /other/there.txt");
    }

    @Test
    void wrongMd5StoresNothing() {
        assertThatThrownBy(() -> send("westcloud:demo?contentMd5=" + "0".repeat(32), "x", "wrong.txt"))
                .hasCauseInstanceOf(WestCloudException.class);
        assertThatThrownBy(() -> stored("wrong.txt")).isInstanceOf(WestCloudException.class);
    }

    @Test
    void theCallersHeadersAndBodyStay() {
        var exchange = template().request("westcloud:demo", e -> {
            e.getIn().setBody("body");
            e.getIn().setHeader("mine", "kept");
            e.getIn().setHeader(WestCloudConstants.FILE_NAME, "kept.txt");
        });

        var message = exchange.getMessage();
        assertThat(message.getBody()).isEqualTo("body");
        assertThat(message.getHeader("mine")).isEqualTo("kept");
        assertThat(message.getHeader(WestCloudConstants.FILE_NAME)).isEqualTo("kept.txt");
        assertThat(message.getHeader(WestCloudConstants.FILE_NAME_PRODUCED)).isEqualTo("kept.txt");
        assertThat(message.getHeader(WestCloudConstants.PARTS)).isEqualTo(0);
    }

    @Test
    void withoutANameTheMessageIdIsTheName() {
        var exchange =
                template().request("westcloud:demo/generated", e -> e.getIn().setBody("x"));

        var name = exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME_PRODUCED, String.class);
        assertThat(name).startsWith("generated/");
        assertThat(storedText(name)).isEqualTo("x");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(WestCloudConstants.FILE_NAME);
    }

    @Test
    void simpleExpressionGivesTheName() {
        template().sendBodyAndHeader("westcloud:demo/simple?fileName=${header.year}/report.txt", "x", "year", 2026);
        assertThat(requests()).containsExactly("PUT /demo/simple/2026/report.txt");
    }

    @Test
    void missingBodyIsRefusedUnlessAllowed() {
        assertThatThrownBy(() -> send("westcloud:demo", null, "null.txt"))
                .hasRootCauseMessage(
                        "The message has no body to upload. Set a body, or the option allowNullBody=true to"
                                + " store an empty file");
        assertThat(requests()).isEmpty();

        send("westcloud:demo?allowNullBody=true", null, "null.txt");
        assertThat(stored("null.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "a/../../out.txt", "/../out.txt"})
    void namesThatLeaveTheStartingDirectoryAreRefused(String name) {
        assertThatThrownBy(() -> send("westcloud:demo/jail", "x", name)).isInstanceOf(CamelExecutionException.class);
        assertThat(requests()).isEmpty();
    }

    @Test
    void pathHeaderOutsideTheStartingDirectoryNeedsPermission() {
        Map<String, Object> headers = Map.of(WestCloudConstants.PATH, "elsewhere/x.txt");
        assertThatThrownBy(() -> template().sendBodyAndHeaders("westcloud:demo/jail", "x", headers))
                .hasRootCauseMessage("The header CamelWestCloudPath leads to 'elsewhere/x.txt', outside the starting"
                        + " directory 'jail'. Set the option jailStartingDirectory=false to allow that");

        template().sendBodyAndHeaders("westcloud:demo/jail?jailStartingDirectory=false", "x", headers);
        assertThat(storedText("elsewhere/x.txt")).isEqualTo("x");
    }

    @Test
    void flattenDropsTheDirectoriesOfTheName() {
        send("westcloud:demo/flat?flatten=true", "x", "a/b/c.txt");
        assertThat(requests()).containsExactly("PUT /demo/flat/c.txt");
    }

    @Test
    void doneFileIsWrittenAfterTheFile() {
        send("westcloud:demo/done?doneFileName=${file:name}.done", "x", "a.txt");
        assertThat(requests()).last().isEqualTo("PUT /demo/done/a.txt.done");
        assertThat(stored("done/a.txt.done")).isEmpty();
    }

    private void send(String uri, Object body, String name) {
        template().sendBodyAndHeader(uri, body, Exchange.FILE_NAME, name);
    }

    /** A stream that neither knows its length nor can go back. */
    private static class WithoutMark extends FilterInputStream {

        WithoutMark(InputStream in) {
            super(in);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
