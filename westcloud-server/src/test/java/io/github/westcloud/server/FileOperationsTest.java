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
import static org.awaitility.Awaitility.await;

import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters 2.3 to 2.10. */
class FileOperationsTest extends ServerTestSupport {

    @ParameterizedTest
    @ValueSource(strings = {"copy", "move"})
    void copiesAndMoves(String operation) {
        var header = "x-west-" + operation + "-source";
        rest.put("/demo/old%20name", "content", "Content-Type", "text/own", "x-west-meta-color", "red");
        assertThat(rest.send("PUT", "/demo/new", header, "/demo/old%20name").status())
                .isEqualTo(200);
        var copy = rest.get("/demo/new");
        assertThat(copy.text()).isEqualTo("content");
        assertThat(copy.header("Content-Type")).isEqualTo("text/own");
        assertThat(copy.header("x-west-meta-color")).isEqualTo("red");
        assertThat(rest.head("/demo/old%20name").status()).isEqualTo(operation.equals("copy") ? 200 : 404);
    }

    @ParameterizedTest
    @CsvSource({
        "copy,,red,",
        "copy,copy,red,",
        "move,merge,blue,big",
        "copy,replace,blue,big",
        "copy,delete,,",
        "move,replace,blue,big"
    })
    void treatsMetadataAsTheDirectiveSays(String operation, String directive, String color, String size) {
        rest.put("/demo/old", "x", "x-west-meta-color", "red", "x-west-meta-kept", "yes");
        var headers = new java.util.ArrayList<>(java.util.List.of("x-west-" + operation + "-source", "/demo/old"));
        headers.addAll(java.util.List.of("x-west-meta-color", "blue", "x-west-meta-size", "big"));
        if (directive != null) {
            headers.addAll(java.util.List.of("x-west-meta-directive", directive));
        }
        assertThat(rest.send("PUT", "/demo/new", headers.toArray(String[]::new)).status())
                .isEqualTo(200);
        var head = rest.head("/demo/new");
        assertThat(head.header("x-west-meta-color")).isEqualTo(color);
        assertThat(head.header("x-west-meta-size")).isEqualTo(size);
        assertThat(head.header("x-west-meta-directive")).isNull();
        assertThat(head.header("x-west-meta-kept")).isEqualTo("replace".equals(directive) ? null : "yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-west-copy-source", "x-west-move-source"})
    void refusesCopiesThatCannotBe(String header) {
        rest.put("/demo/file", "x");
        rest.put("/demo/taken", "y");
        rest.makeDirectory("/demo/d");
        assertThat(rest.send("PUT", "/demo/taken", header, "/demo/file").code()).isEqualTo(400000002);
        assertThat(rest.send("PUT", "/demo/file", header, "/demo/file").code()).isEqualTo(400000002);
        assertThat(rest.send("PUT", "/demo/new", header, "/demo/none").code()).isEqualTo(404000001);
        assertThat(rest.send("PUT", "/demo/new", header, "/demo/d").code()).isEqualTo(400000020);
        assertThat(rest.send("PUT", "/demo/new", header, "/other/file").code()).isEqualTo(400000003);
        assertThat(rest.send("PUT", "/demo/new", header, "file").code()).isEqualTo(400000003);
        assertThat(rest.send("PUT", "/demo/n/new", header, "/demo/file").code()).isEqualTo(404000001);
        assertThat(rest.send("PUT", "/demo/new", header, "/demo/file", "x-west-meta-directive", "mix")
                        .code())
                .isEqualTo(400000013);
        assertThat(rest.get("/demo/file").text()).isEqualTo("x");
        assertThat(rest.get("/demo/taken").text()).isEqualTo("y");
        assertThat(rest.send("PUT", "/demo/n/new", header, "/demo/file", "x-west-automkdir", "true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCopyLivesOnWithoutItsSource() {
        rest.put("/demo/file", "x");
        rest.send("PUT", "/demo/copy", "x-west-copy-source", "/demo/file");
        rest.send("DELETE", "/demo/file");
        assertThat(rest.get("/demo/copy").text()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,bytes 0-0/10",
        "bytes=2-4,234,bytes 2-4/10",
        "bytes=7-,789,bytes 7-9/10",
        "bytes=-3,789,bytes 7-9/10",
        "bytes=-99,0123456789,bytes 0-9/10",
        "bytes=5-99,56789,bytes 5-9/10"
    })
    void sendsRanges(String range, String part, String contentRange) {
        rest.put("/demo/file", "0123456789");
        var answer = rest.get("/demo/file", "Range", range);
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.text()).isEqualTo(part);
        assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void refusesARangeBehindTheEnd() {
        rest.put("/demo/file", "0123456789");
        var answer = rest.get("/demo/file", "Range", "bytes=10-");
        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
        assertThat(answer.code()).isEqualTo(416000000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=x-", "lines=0-1", "bytes=4-2", "bytes=-"})
    void ignoresOtherRanges(String range) {
        rest.put("/demo/file", "0123456789");
        var answer = rest.get("/demo/file", "Range", range);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("0123456789");
    }

    @Test
    void deletesFilesAndEmptyDirectories() {
        rest.put("/demo/d/file", "x", "x-west-automkdir", "true");
        assertThat(rest.send("DELETE", "/demo/d").code()).isEqualTo(400000012);
        assertThat(rest.send("DELETE", "/demo/d/file").status()).isEqualTo(200);
        assertThat(rest.send("DELETE", "/demo/d/").status()).isEqualTo(200);
        assertThat(rest.send("DELETE", "/demo/d").code()).isEqualTo(404000001);
    }

    @Test
    void createsDirectories() {
        assertThat(rest.makeDirectory("/demo/a/b").code()).isEqualTo(404000001);
        assertThat(rest.makeDirectory("/demo/a").status()).isEqualTo(200);
        assertThat(rest.makeDirectory("/demo/a/b/").status()).isEqualTo(200);
        assertThat(rest.makeDirectory("/demo/a").code()).isEqualTo(400000002);
        assertThat(rest.send("POST", "/demo/c/d", "folder", "true", "x-west-automkdir", "true")
                        .status())
                .isEqualTo(200);
        assertThat(rest.send("POST", "/demo/x").code()).isEqualTo(400000020);
        assertThat(rest.send("POST", "/demo/x", "folder", "false").code()).isEqualTo(400000020);
        assertThat(rest.send("POST", "/demo/x", "folder", "1").code()).isEqualTo(400000019);
    }

    @Test
    void describesDirectories() {
        rest.makeDirectory("/demo/d");
        for (var path : new String[] {"/demo/d", "/demo/d/", "/demo", "/demo/"}) {
            var head = rest.head(path);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("x-west-file-type")).isEqualTo("folder");
            assertThat(head.header("x-west-file-size")).isEqualTo("0");
            assertThat(head.header("x-west-file-date"))
                    .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        }
    }

    @Test
    void mergesReplacesAndDeletesMetadata() {
        rest.put("/demo/file", "x", "x-west-meta-a", "1", "x-west-meta-b", "2");
        rest.send("PATCH", "/demo/file", "x-west-meta-b", "3", "x-west-meta-c", "4");
        assertMetadata("1", "3", "4");
        rest.send("PATCH", "/demo/file?metadata=merge", "x-west-meta-a", "5");
        assertMetadata("5", "3", "4");
        rest.send("PATCH", "/demo/file?metadata=delete", "x-west-meta-a", "any");
        assertMetadata(null, "3", "4");
        rest.send("PATCH", "/demo/file?metadata=replace", "x-west-meta-a", "6");
        assertMetadata("6", null, null);
        rest.send("PATCH", "/demo/file?metadata=delete");
        assertMetadata(null, null, null);
        assertThat(rest.get("/demo/file").text()).isEqualTo("x");
    }

    private void assertMetadata(String a, String b, String c) {
        var head = rest.head("/demo/file");
        assertThat(head.header("x-west-meta-a")).isEqualTo(a);
        assertThat(head.header("x-west-meta-b")).isEqualTo(b);
        assertThat(head.header("x-west-meta-c")).isEqualTo(c);
    }

    @Test
    void metadataHasALimit() {
        rest.put("/demo/file", "x", "x-west-meta-a", "1".repeat(8_000));
        assertThat(rest.send("PATCH", "/demo/file", "x-west-meta-b", "2".repeat(8_000))
                        .status())
                .isEqualTo(200);
        assertThat(rest.send("PATCH", "/demo/file", "x-west-meta-c", "3".repeat(8_000))
                        .code())
                .isEqualTo(400000013);
        assertThat(rest.send(
                                "PUT",
                                "/demo/copy",
                                "x-west-copy-source",
                                "/demo/file",
                                "x-west-meta-directive",
                                "merge",
                                "x-west-meta-c",
                                "3".repeat(8_000))
                        .code())
                .isEqualTo(400000013);
        assertThat(rest.head("/demo/file").header("x-west-meta-b")).hasSize(8_000);
        assertThat(rest.head("/demo/file").header("x-west-meta-c")).isNull();
        assertThat(rest.head("/demo/copy").status()).isEqualTo(404);
    }

    @Test
    void patchesTypeAndLifetime() {
        rest.put("/demo/file", "x");
        rest.send("PATCH", "/demo/file", "Content-Type", "text/new", "x-west-meta-ttl", "1");
        assertThat(rest.head("/demo/file").header("x-west-file-type")).isEqualTo("text/new");
        clock.advance(Duration.ofHours(23));
        assertThat(rest.head("/demo/file").status()).isEqualTo(200);
        rest.send("PATCH", "/demo/file?metadata=delete", "x-west-meta-ttl", "1");
        clock.advance(Duration.ofDays(2));
        assertThat(rest.head("/demo/file").status()).isEqualTo(200);
    }

    @Test
    void patchesFilesOnly() {
        rest.makeDirectory("/demo/d");
        assertThat(rest.send("PATCH", "/demo/d").code()).isEqualTo(400000020);
        assertThat(rest.send("PATCH", "/demo/none").code()).isEqualTo(404000001);
        rest.put("/demo/file", "x");
        assertThat(rest.send("PATCH", "/demo/file?metadata=mix").code()).isEqualTo(400000013);
        assertThat(rest.send("PATCH", "/demo/file?metadata=copy").code()).isEqualTo(400000013);
    }

    @Test
    void aFileEndsWithItsLifetime() {
        rest.put("/demo/file", "x", "x-west-meta-ttl", "1");
        assertThat(rest.head("/demo/file").header("x-west-meta-ttl")).isNull();
        clock.advance(Duration.ofDays(1));
        assertThat(rest.get("/demo/file").code()).isEqualTo(404000001);
        assertThat(rest.get("/demo").json().path("files")).isEmpty();
        assertThat(rest.put("/demo/file", "new").status()).isEqualTo(200);
        assertThat(rest.get("/demo/file").text()).isEqualTo("new");
    }

    @Test
    void aContentSecretLocksAFile() {
        rest.put("/demo/file", "x", "Content-Secret", "k3y");
        assertThat(rest.get("/demo/file").code()).isEqualTo(403100001);
        assertThat(rest.get("/demo/file!other").code()).isEqualTo(403100001);
        assertThat(rest.get("/demo/file!k3y").text()).isEqualTo("x");
        assertThat(rest.head("/demo/file").status()).isEqualTo(200);
        assertThat(rest.head("/demo/file!k3y").status()).isEqualTo(200);
        assertThat(rest.head("/demo/file!other").status()).isEqualTo(403);
        rest.send("PATCH", "/demo/file", "Content-Secret", "n3w");
        assertThat(rest.get("/demo/file!k3y").code()).isEqualTo(403100001);
        assertThat(rest.get("/demo/file!n3w").text()).isEqualTo("x");
        rest.send("PUT", "/demo/copy", "x-west-copy-source", "/demo/file");
        assertThat(rest.get("/demo/copy").code()).isEqualTo(403100001);
        rest.send("PATCH", "/demo/file?metadata=delete", "Content-Secret", "any1");
        assertThat(rest.get("/demo/file").text()).isEqualTo("x");
        assertThat(rest.send("DELETE", "/demo/copy").status()).isEqualTo(200);
    }

    @Test
    void aContentSecretHasLettersAndDigits() {
        assertThat(rest.put("/demo/file", "x", "Content-Secret", "a/b").code()).isEqualTo(400000003);
        assertThat(rest.put("/demo/file!k3y", "x").code()).isEqualTo(400000003);
        assertThat(rest.makeDirectory("/demo/d!k3y").code()).isEqualTo(400000003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void leavesTheRootAlone(String method) {
        assertThat(rest.send(method, "/demo/", "folder", "true").code()).isEqualTo(400000003);
    }

    @Test
    void tellsFilesFromDirectoriesByTheSlash() {
        rest.put("/demo/file", "x");
        assertThat(rest.get("/demo/file/").code()).isEqualTo(404000001);
        assertThat(rest.put("/demo/other/", "x").code()).isEqualTo(400000003);
    }

    @Test
    void aReaderKeepsTheContentItOpened() throws IOException {
        var content = bytes(32 << 20);
        rest.send("PUT", "/demo/file", content);
        try (var raw = new RawHttp(server.uri())) {
            raw.send("GET /demo/file HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n");
            var head = raw.readHead();
            rest.put("/demo/file", "new", "x-west-overwrite", "true");
            rest.send("DELETE", "/demo/file");
            assertThat(head.status()).isEqualTo(200);
            assertThat(raw.readBytes(content.length)).isEqualTo(content);
        }
    }

    @Test
    void worksLaterWhenAsked() {
        rest.put("/demo/gone", "x");
        assertThat(rest.put("/demo/file", "x", "x-west-async", "true").status()).isEqualTo(200);
        assertThat(rest.send("DELETE", "/demo/gone", "x-west-async", "true").status())
                .isEqualTo(200);
        assertThat(rest.send("DELETE", "/demo/never", "x-west-async", "true").status())
                .isEqualTo(200);
        await("asynchronous work")
                .atMost(Duration.ofSeconds(20))
                .until(() -> rest.head("/demo/file").status() == 200
                        && rest.head("/demo/gone").status() == 404);
        assertThat(rest.get("/demo/file").text()).isEqualTo("x");
    }
}
