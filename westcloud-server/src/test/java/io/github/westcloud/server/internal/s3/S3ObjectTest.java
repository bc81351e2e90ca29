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
package io.github.westcloud.server.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.Md5;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.S3TestSupport;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters 3.1, 3.2 and 3.4 to 3.7, over HTTP; and that both dialects see the same files. */
class S3ObjectTest extends S3TestSupport {

    private static final String HELLO_MD5 = "5d41402abc4b2a76b9719d911017c592";

    @ParameterizedTest
    @EnumSource(S3.Version.class)
    void putGetHeadAndDelete(S3.Version version) {
        var client = new S3(server.uri(), clock, ALICE, version);

        var put = client.put("/demo/a/b.txt", "hello", "Content-Type", "text/x-note", "x-amz-meta-Color", "red");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.header("ETag")).isEqualTo(quoted(HELLO_MD5));
        assertThat(put.header("x-amz-request-id")).isEqualTo(put.header("x-request-id"));
        assertThat(put.header("Date")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");

        var get = client.get("/demo/a/b.txt");
        assertThat(get.text()).isEqualTo("hello");
        assertThat(get.header("Content-Length")).isEqualTo("5");
        assertThat(get.header("Content-Type")).isEqualTo("text/x-note");

        var head = client.head("/demo/a/b.txt");
        assertThat(head.header("ETag")).isEqualTo(quoted(HELLO_MD5));
        assertThat(head.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(head.header("x-amz-meta-color")).isEqualTo("red");
        assertThat(head.header("Content-Length")).isEqualTo("5");

        var deleted = client.delete("/demo/a/b.txt");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.header("Content-Length")).isNull();
        assertThat(client.delete("/demo/a/b.txt").status()).isEqualTo(204);
        assertThat(client.get("/demo/a/b.txt").code()).isEqualTo(404000001);
    }

    @Test
    void whatOneDialectWritesTheOtherReads() {
        rest.put("/demo/x/rest.txt", "from rest", "x-west-automkdir", "true", "x-west-meta-color", "blue");
        assertThat(s3.get("/demo/x/rest.txt").text()).isEqualTo("from rest");
        assertThat(s3.head("/demo/x/rest.txt").header("x-amz-meta-color")).isEqualTo("blue");
        assertThat(xml(s3.get("/demo?list-type=2"), "Key")).isEqualTo("x/rest.txt");

        s3.put("/demo/y/s3.txt", "from s3", "x-amz-meta-color", "green");
        assertThat(rest.get("/demo/y/s3.txt").text()).isEqualTo("from s3");
        assertThat(rest.head("/demo/y/s3.txt").header("x-west-meta-color")).isEqualTo("green");
        assertThat(rest.get("/demo").text()).contains("\"x\"", "\"y\"");

        assertThat(rest.send("DELETE", "/demo/y/s3.txt").status()).isEqualTo(200);
        assertThat(s3.head("/demo/y/s3.txt").status()).isEqualTo(404);
        assertThat(s3.delete("/demo/x/rest.txt").status()).isEqualTo(204);
        assertThat(rest.get("/demo/x/rest.txt").code()).isEqualTo(404000001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%20b", "a+b", "a%2Bb", "100%25", "wow!", "wow%21", "a%23%3F", "%E5%9B%BE", "%F0%9F%94%91", "$x"
            })
    void namesSurvive(String raw) {
        assertThat(s3.put("/demo/" + raw, raw).status()).isEqualTo(200);
        assertThat(s3.get("/demo/" + raw).text()).isEqualTo(raw);
        assertThat(rest.get("/demo/" + raw.replace("!", "%21")).text()).isEqualTo(raw);
    }

    @Test
    void aPutReplacesAndMakesDirectories() {
        s3.put("/demo/a/b/c", "one");
        s3.put("/demo/a/b/c", "two");
        assertThat(rest.get("/demo/a/b/c").text()).isEqualTo("two");
        assertThat(s3.put("/demo/a/b", "x").code()).isEqualTo(400000020);
        assertThat(s3.put("/demo/a/b/c/d", "x").code()).isEqualTo(400000020);
        assertThat(s3.put("/demo/a/../b", "x").code()).isEqualTo(400000003);
    }

    @Test
    void aKeyWithASlashAtItsEndIsADirectory() {
        assertThat(s3.put("/demo/d/e/", "").status()).isEqualTo(200);
        assertThat(s3.put("/demo/d/e/", "").status()).isEqualTo(200);
        assertThat(rest.head("/demo/d/e").header("x-west-file-type")).isEqualTo("folder");
        assertThat(s3.head("/demo/d/e/").header("Content-Type")).isEqualTo("application/x-directory");
        assertThat(s3.head("/demo/d/e").status()).isEqualTo(404);
        assertThat(s3.put("/demo/d/e/", "content").code()).isEqualTo(400000003);
        assertThat(s3.delete("/demo/d/e").status()).isEqualTo(204);
        assertThat(rest.head("/demo/d/e").status()).isEqualTo(200);
        assertThat(s3.delete("/demo/d/").code()).isEqualTo(400000012);
        assertThat(s3.delete("/demo/d/e/").status()).isEqualTo(204);
        assertThat(rest.head("/demo/d/e").status()).isEqualTo(404);
    }

    @Test
    void theContentMd5IsVerified() {
        var right =
                Base64.getEncoder().encodeToString(Md5.newDigest().digest("hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(s3.put("/demo/a", "hello", "Content-MD5", right).status()).isEqualTo(200);
        assertThat(s3.put("/demo/b", "other", "Content-MD5", right).code()).isEqualTo(400000011);
        assertThat(s3.put("/demo/b", "hello", "Content-MD5", HELLO_MD5).code()).isEqualTo(400000011);
        assertThat(s3.head("/demo/b").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=utf-8", "text/plain;charset=UTF-8", "Text/HTML", "a/b;  c=d"})
    void aTypeIsSignedAndKeptAsItIsSpelt(String type) {
        assertThat(s3.put("/demo/a", "x", "Content-Type", type).status()).isEqualTo(200);
        assertThat(s3.head("/demo/a").header("Content-Type")).isEqualTo(type);
    }

    @Test
    void theTypeComesFromTheExtensionWithoutAHeader() {
        s3.put("/demo/page.html", "x");
        assertThat(s3.head("/demo/page.html").header("Content-Type")).isEqualTo("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-4, 206, 01234, bytes 0-4/10",
        "bytes=7-, 206, 789, bytes 7-9/10",
        "bytes=-2, 206, 89, bytes 8-9/10",
        "lines=1-2, 200, 0123456789, "
    })
    void ranges(String range, int status, String content, String contentRange) {
        s3.put("/demo/digits", "0123456789");
        var answer = s3.get("/demo/digits", "Range", range);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(content);
        assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
    }

    @Test
    void aRangeOutsideTheFileIsNotSatisfiable() {
        s3.put("/demo/digits", "0123456789");
        var answer = s3.get("/demo/digits", "Range", "bytes=20-");
        assertThat(answer.code()).isEqualTo(416000000);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
        assertThat(answer.json().path("detail").asText()).isEqualTo("The file has 10 bytes and none of the range");
    }

    @Test
    void aCopyTakesEverythingAndOverwrites() {
        s3.put("/demo/a%20b", "hello", "x-amz-meta-color", "red", "Content-Type", "text/x-note");
        s3.put("/demo/to", "old");
        var copy = s3.send("PUT", "/demo/to", "x-amz-copy-source", "/demo/a%20b");
        assertThat(xml(copy, "CopyObjectResult", "ETag")).isEqualTo(quoted(HELLO_MD5));
        assertThat(xml(copy, "LastModified")).isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(s3.get("/demo/to").text()).isEqualTo("hello");
        assertThat(s3.head("/demo/to").header("x-amz-meta-color")).isEqualTo("red");
        assertThat(s3.head("/demo/to").header("Content-Type")).isEqualTo("text/x-note");
    }

    @Test
    void aCopyOntoItselfCanChangeTheMetadata() {
        s3.put("/demo/a", "hello", "x-amz-meta-color", "red");
        var copy = s3.send(
                "PUT",
                "/demo/a",
                "x-amz-copy-source",
                "demo/a",
                "x-amz-metadata-directive",
                "REPLACE",
                "x-amz-meta-size",
                "big");
        assertThat(copy.status()).isEqualTo(200);
        assertThat(s3.get("/demo/a").text()).isEqualTo("hello");
        assertThat(s3.head("/demo/a").header("x-amz-meta-size")).isEqualTo("big");
        assertThat(s3.head("/demo/a").header("x-amz-meta-color")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/none, 404000001",
        "/demo/d/, 400000020",
        "/demo/d, 404000001",
        "/other/a, 400000003",
        "//, 400000003"
    })
    void aCopyNeedsAFileOfTheBucket(String source, long code) {
        s3.put("/demo/d/", "");
        assertThat(s3.send("PUT", "/demo/to", "x-amz-copy-source", source).code())
                .isEqualTo(code);
    }

    @Test
    void aFileWithAContentSecretCannotBeReadHere() {
        rest.put("/demo/hidden", "x", "Content-Secret", "k3y");
        assertThat(s3.get("/demo/hidden").code()).isEqualTo(403100001);
        assertThat(s3.head("/demo/hidden").status()).isEqualTo(200);
    }

    @Test
    void metadataThatIsNotLegalIsRefused() {
        assertThat(s3.put("/demo/a", "x", "x-amz-meta-a_b", "1").code()).isEqualTo(400000013);
        assertThat(s3.head("/demo/a").status()).isEqualTo(404);
    }

    @Test
    void otherMethodsAndBucketsAreRefused() {
        var patch = s3.send("PATCH", "/demo/a");
        assertThat(patch.code()).isEqualTo(405000001);
        assertThat(patch.header("Allow")).isEqualTo("DELETE, GET, HEAD, POST, PUT");
        assertThat(s3.get("/none/a").code()).isEqualTo(404000002);
        assertThat(s3.get("/-none/a").code()).isEqualTo(400000008);
        assertThat(s3.delete("/demo").code()).isEqualTo(405000001);
        assertThat(s3.send("PUT", "/demo").status()).isEqualTo(200);
        assertThat(s3.send("PUT", "/none").code()).isEqualTo(404000002);
    }
}
