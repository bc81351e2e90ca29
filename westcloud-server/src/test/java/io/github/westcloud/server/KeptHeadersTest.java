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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.ServerTestSupport;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What S3's API reference keeps with a file beside type and metadata, read in both dialects. */
class KeptHeadersTest extends ServerTestSupport {

    private static final Map<String, String> KEPT = Map.of(
            "Cache-Control", "max-age=60, public",
            "Content-Disposition", "attachment; filename=\"a b.txt\"",
            "Content-Encoding", "gzip",
            "Content-Language", "de, en-GB",
            "Expires", "Thu, 01 Dec 2050 16:00:00 GMT");

    @TempDir
    Path data;

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.dataDirectory(data).s3Multipart(S3Multipart.LENIENT);
    }

    @Test
    void aPutKeepsThemInBothDialects() {
        assertThat(s3().send("PUT", "/demo/s3", bytes(9), sent()).status()).isEqualTo(200);
        assertThat(rest.send("PUT", "/demo/rest", bytes(9), sent()).status()).isEqualTo(200);
        requireKept("/demo/s3");
        requireKept("/demo/rest");
    }

    @Test
    void theyAreOnDisk() throws Exception {
        s3().send("PUT", "/demo/s3", bytes(9), sent());
        stop();
        start();
        requireKept("/demo/s3");
    }

    @Test
    void uploadsInPartsKeepThem() {
        var id = s3().send("POST", "/demo/s3?uploads", sent())
                .text()
                .replaceAll("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
        var part = s3().send("PUT", "/demo/s3?partNumber=1&uploadId=" + id, bytes(9));
        s3().post(
                        "/demo/s3?uploadId=" + id,
                        "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + part.header("ETag")
                                + "</ETag></Part></CompleteMultipartUpload>");
        requireKept("/demo/s3");
        stage("initiate", null, sent("x-west-multi-length", "5"));
        stage("upload", bytes(5), "x-west-part-id", "0");
        stage("complete", null);
        requireKept("/demo/chunked");
    }

    @Test
    void aCopyKeepsThoseOfItsSourceOrTakesThoseOfTheRequest() {
        s3().send("PUT", "/demo/s3", bytes(9), sent());
        s3().send("PUT", "/demo/same", "x-amz-copy-source", "/demo/s3");
        requireKept("/demo/same");
        rest.send("PUT", "/demo/moved", "x-west-move-source", "/demo/same");
        requireKept("/demo/moved");
        s3().send(
                        "PUT",
                        "/demo/other",
                        "x-amz-copy-source",
                        "/demo/s3",
                        "x-amz-metadata-directive",
                        "REPLACE",
                        "Cache-Control",
                        "no-store");
        var other = rest.head("/demo/other");
        assertThat(other.header("Cache-Control")).isEqualTo("no-store");
        assertThat(other.header("Content-Disposition")).isNull();
        assertThat(other.header("Expires")).isNull();
        rest.put("/demo/plain", "x");
        s3().send(
                        "PUT",
                        "/demo/replaced",
                        bytes(0),
                        sent("x-amz-copy-source", "/demo/plain", "x-amz-metadata-directive", "REPLACE"));
        requireKept("/demo/replaced");
    }

    @Test
    void aNewUploadForgetsThoseOfTheOldOne() {
        rest.send("PUT", "/demo/rest", bytes(9), sent());
        rest.put("/demo/rest", "x", "x-west-overwrite", "true");
        assertThat(rest.head("/demo/rest").header("Cache-Control")).isNull();
        assertThat(rest.head("/demo/rest").header("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"aws-chunked | ", "aws-chunked,gzip | gzip", "gzip, AWS-chunked | gzip", "br,gzip | br, gzip"})
    void theEncodingOfTheTransferIsNotKept(String sent, String kept) {
        s3().send("PUT", "/demo/s3", bytes(9), "Content-Encoding", sent);
        assertThat(s3().head("/demo/s3").header("Content-Encoding")).isEqualTo(kept);
    }

    @Test
    void anUnchangedFileSaysHowLongItKeeps() {
        s3().send("PUT", "/demo/s3", bytes(9), sent());
        var unchanged = rest.get("/demo/s3", "If-None-Match", "*");
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("Cache-Control")).isEqualTo(KEPT.get("Cache-Control"));
        assertThat(unchanged.header("Expires")).isEqualTo(KEPT.get("Expires"));
        assertThat(unchanged.header("Content-Encoding")).isNull();
    }

    @Test
    void whatWouldNotFitIntoAnAnswerIsRefused() {
        var long20k = "x".repeat(20_000);
        assertThat(rest.put("/demo/a", "x", "Content-Disposition", long20k, "x-west-meta-m", "y".repeat(11_000))
                        .code())
                .isEqualTo(400000013);
        assertThat(rest.head("/demo/a").status()).isEqualTo(404);
    }

    private void requireKept(String path) {
        for (var answer : new Answer[] {rest.head(path), rest.get(path), s3().head(path), s3().get(path)}) {
            KEPT.forEach((name, value) ->
                    assertThat(answer.header(name)).as(name + " of " + path).isEqualTo(value));
        }
        assertThat(rest.get(path, "Range", "bytes=0-1").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    private S3 s3() {
        return new S3(server.uri(), clock, new Credentials("alice", "secret"), S3.Version.V4);
    }

    private void stage(String stage, byte[] body, String... more) {
        var all =
                Stream.concat(Stream.of("x-west-multi-disorder", "true", "x-west-multi-stage", stage), Stream.of(more));
        assertThat(rest.send("PUT", "/demo/chunked", body, all.toArray(String[]::new))
                        .status())
                .as(stage)
                .isEqualTo(200);
    }

    private static String[] sent(String... more) {
        var kept = KEPT.entrySet().stream().flatMap(header -> Stream.of(header.getKey(), header.getValue()));
        return Stream.concat(kept, Stream.of(more)).toArray(String[]::new);
    }
}
