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
import io.github.westcloud.client.operation.HeadRequest;
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
                "semi;colon=1&x.txt"
            })
    void namesArriveAsTheyAre(String name) {
        template().sendBodyAndHeader("westcloud:demo/names", name, WestCloudConstants.FILE_NAME, name);

        assertThat(storedText("names/" + name)).isEqualTo(name);
        assertThat(client().head(HeadRequest.of(ObjectPath.of("names/" + name))).name())
                .isEqualTo(name);
    }

    /** As in camel-ftp, whose option separator is UNIX by default. The header for the path keeps them. */
    @Test
    void backslashesOfANameAreSlashesAsOnWindows() {
        template().sendBodyAndHeader("westcloud:demo/windows", "x", WestCloudConstants.FILE_NAME, "a\\b\\c.txt");
        template().sendBodyAndHeader("westcloud:demo/windows", "y", WestCloudConstants.PATH, "windows/d\\e.txt");

        assertThat(storedText("windows/a/b/c.txt")).isEqualTo("x");
        assertThat(storedText("windows/d\\e.txt")).isEqualTo("y");
    }

    @Test
    void backslashesLeadOutOfTheStartingDirectoryNoMoreThanSlashes() {
        assertThatThrownBy(() -> template()
                        .sendBodyAndHeader(
                                "westcloud:demo/windows", "x", WestCloudConstants.FILE_NAME, "..\\..\\out.txt"))
                .hasStackTraceContaining("jailed to the starting directory");
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (3 << 20) - 1, 3 << 20, (3 << 20) + 1})
    void lengthsAroundThePartSizeArriveWhole(int length) throws IOException {
        var bytes = bytes(length);
        var file = Files.write(directory.resolve("file.bin"), bytes);

        var exchange = template().request("westcloud:demo/lengths?fileExist=Override&multipartThreshold=1048576", e -> {
            e.getIn().setBody(file.toFile());
            e.getIn().setHeader(WestCloudConstants.FILE_NAME, "n" + length);
        });

        assertThat(exchange.getException()).isNull();
        assertThat(stored("lengths/n" + length)).isEqualTo(bytes);
        int parts = length > 1 << 20 ? (length + (1 << 20) - 1) >> 20 : 0;
        assertThat(exchange.getMessage().getHeader(WestCloudConstants.PARTS)).isEqualTo(parts);
    }

    @Test
    void uploadChunkedSendsEvenASmallFileInParts() {
        template()
                .sendBodyAndHeader(
                        "westcloud:demo?operation=uploadChunked", "small", WestCloudConstants.FILE_NAME, "chunked.txt");

        assertThat(records()).allSatisfy(request -> assertThat(request.header("x-west-multi-stage"))
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

        assertThat(client().head(HeadRequest.of(ObjectPath.of("metadata.txt")))
                        .metadata()
                        .values())
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
        assertThat(request.header("Content-Type")).contains("text/x-option");
        assertThat(request.header("x-west-meta-ttl")).contains("3");
        assertThat(request.header("x-west-async")).contains("true");
        assertThat(request.header("Content-MD5")).contains("9dd4e461268c8034f5c8564e155c67a6");
        await(() -> template()
                .requestBody(
                        "westcloud:demo?operation=download&fileName=options.txt&contentSecret=key1", null, String.class)
                .equals("x"));
    }

    @Test
    void theMd5IsComputedOnRequest() throws Exception {
        send("westcloud:demo?computeMd5=true", "x", "computed.txt");

        assertThat(records().get(0).header("Content-MD5")).contains("9dd4e461268c8034f5c8564e155c67a6");
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
        assertThat(request.header("Content-Type")).contains("text/x-header");
        assertThat(request.header("x-west-meta-ttl")).contains("7");
        assertThat(request.header("x-west-async")).isNotEqualTo(java.util.Optional.of("true"));
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
        assertThat(WEST_CLOUD.bucket().exists("wrong.txt")).isFalse();
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
    void missingBodyIsRefusedUnlessAllowed() {
        assertThatThrownBy(() -> send("westcloud:demo", null, "null.txt"))
                .hasRootCauseMessage(
                        "The message has no body to upload. Set a body, or set the option allowNullBody=true to"
                                + " upload an empty file");
        assertThat(requests()).isEmpty();

        send("westcloud:demo?allowNullBody=true", null, "null.txt");
        assertThat(stored("null.txt")).isEmpty();
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
