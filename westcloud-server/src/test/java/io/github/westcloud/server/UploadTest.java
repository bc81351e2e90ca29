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

import io.github.westcloud.protocol.Md5;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 2.1. */
class UploadTest extends ServerTestSupport {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 131_072, 131_073, 1 << 20, (3 << 20) + 1})
    void keepsEveryByte(int length) {
        var content = bytes(length);
        assertThat(rest.send("PUT", "/demo/file", content).status()).isEqualTo(200);
        var answer = rest.get("/demo/file");
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/with%20space",
                "/demo/a+b",
                "/demo/100%25",
                "/demo/wow%21",
                "/demo/%23",
                "/demo/%3F",
                "/demo/%E4%B8%AD",
                "/demo/%F0%9F%98%80",
                "/demo/%26%3D"
            })
    void takesNamesAsTheyAre(String path) {
        assertThat(rest.put(path, "x").status()).isEqualTo(200);
        assertThat(rest.get(path).text()).isEqualTo("x");
    }

    @Test
    void refusesWhatExistsUnlessToldToOverwrite() {
        rest.put("/demo/file", "old");
        assertThat(rest.put("/demo/file", "new").code()).isEqualTo(400000002);
        assertThat(rest.get("/demo/file").text()).isEqualTo("old");
        assertThat(rest.put("/demo/file", "new", "x-west-overwrite", "true").status())
                .isEqualTo(200);
        assertThat(rest.get("/demo/file").text()).isEqualTo("new");
    }

    @Test
    void neverReplacesADirectory() {
        rest.makeDirectory("/demo/d");
        assertThat(rest.put("/demo/d", "x").code()).isEqualTo(400000002);
        assertThat(rest.put("/demo/d", "x", "x-west-overwrite", "true").code()).isEqualTo(400000020);
    }

    @Test
    void makesParentsOnlyWhenAsked() {
        assertThat(rest.put("/demo/a/b/file", "x").code()).isEqualTo(404000001);
        assertThat(rest.get("/demo/a").code()).isEqualTo(404000001);
        assertThat(rest.put("/demo/a/b/file", "x", "x-west-automkdir", "true").status())
                .isEqualTo(200);
        assertThat(rest.head("/demo/a/b").header("x-west-file-type")).isEqualTo("folder");
    }

    @Test
    void putsNothingBelowAFile() {
        rest.put("/demo/file", "x");
        assertThat(rest.put("/demo/file/below", "x").code()).isEqualTo(400000020);
        assertThat(rest.put("/demo/file/a/b", "x", "x-west-automkdir", "true").code())
                .isEqualTo(400000020);
    }

    @Test
    void verifiesContentMd5() {
        var content = "hello".getBytes(StandardCharsets.UTF_8);
        rest.put("/demo/file", "old");
        var wrong = rest.put("/demo/file", "hello", "Content-MD5", Md5.hex(new byte[1]), "x-west-overwrite", "true");
        assertThat(wrong.code()).isEqualTo(400000011);
        assertThat(rest.get("/demo/file").text()).isEqualTo("old");
        var right = rest.put("/demo/file", "hello", "Content-MD5", Md5.hex(content), "x-west-overwrite", "true");
        assertThat(right.status()).isEqualTo(200);
        var read = rest.get("/demo/file");
        assertThat(read.header("Content-MD5")).isEqualTo(Md5.hex(content));
        assertThat(read.header("ETag")).isEqualTo('"' + Md5.hex(content) + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"XUFAKrxLKna5cZ2REBfFkg==", "5D41402ABC4B2A76B9719D911017C592", "5d41402a"})
    void refusesAnotherFormOfContentMd5(String md5) {
        assertThat(rest.put("/demo/file", "hello", "Content-MD5", md5).code()).isEqualTo(400000011);
        assertThat(rest.get("/demo/file").code()).isEqualTo(404000001);
    }

    @Test
    void needsTheLength() {
        assertThat(rest.sendChunked("PUT", "/demo/file", bytes(10)).code()).isEqualTo(400000001);
    }

    @Test
    void refusesMoreThanOneGibibyteBeforeReadingIt() throws IOException {
        try (var raw = new RawHttp(server.uri())) {
            raw.send("PUT /demo/file HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n" + RawHttp.ALICE
                    + "Content-Length: 1073741825\r\n\r\n");
            var answer = raw.read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":400000001");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf,application/pdf",
        "page.html,text/html",
        "photo.jpg,image/jpeg",
        "unknown.zzz,application/octet-stream",
        "none,application/octet-stream",
        "data.json,application/json"
    })
    void guessesTheTypeFromTheExtension(String name, String type) {
        rest.put("/demo/" + name, "x");
        assertThat(rest.head("/demo/" + name).header("x-west-file-type")).isEqualTo(type);
    }

    @Test
    void keepsTypeAndMetadata() {
        rest.put(
                "/demo/file.pdf", "x", "Content-Type", "text/x-own", "x-west-meta-Color", "red", "x-west-meta-a1", "b");
        for (var answer :
                new io.github.westcloud.server.support.Answer[] {rest.head("/demo/file.pdf"), rest.get("/demo/file.pdf")
                }) {
            assertThat(answer.header("Content-Type")).isEqualTo("text/x-own");
            assertThat(answer.header("x-west-file-type")).isEqualTo("text/x-own");
            assertThat(answer.header("x-west-file-size")).isEqualTo("1");
            assertThat(answer.header("x-west-file-date"))
                    .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
            assertThat(answer.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
            assertThat(answer.header("x-west-meta-color")).isEqualTo("red");
            assertThat(answer.header("x-west-meta-a1")).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "181", "-1", "one", "", "99999999999"})
    void refusesAnotherLifetime(String days) {
        assertThat(rest.put("/demo/file", "x", "x-west-meta-ttl", days).code()).isEqualTo(400000018);
        assertThat(rest.get("/demo/file").code()).isEqualTo(404000001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-west-overwrite", "x-west-automkdir", "x-west-async"})
    void refusesWhatIsNotBoolean(String header) {
        assertThat(rest.put("/demo/file", "x", header, "yes").code()).isEqualTo(400000019);
        assertThat(rest.get("/demo/file").code()).isEqualTo(404000001);
    }

    @Test
    void refusesMetadataThatCannotBeKept() {
        assertThat(rest.put("/demo/file", "x", "x-west-meta-a_b", "1").code()).isEqualTo(400000013);
    }

    @Test
    void aCutOffOverwriteLeavesTheOldFile() throws IOException {
        rest.put("/demo/file", "old");
        try (var raw = new RawHttp(server.uri())) {
            raw.send("PUT /demo/file HTTP/1.1\r\nHost: x\r\nx-west-overwrite: true\r\n" + RawHttp.ALICE
                    + "Content-Length: 1000\r\n\r\nonly this");
            raw.endOfRequest();
            var answer = raw.read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":400000010");
        }
        assertThat(rest.get("/demo/file").text()).isEqualTo("old");
    }
}
