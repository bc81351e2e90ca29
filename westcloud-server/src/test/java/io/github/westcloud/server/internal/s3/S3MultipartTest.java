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
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3TestSupport;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 3.3 over HTTP: the strict server, which takes what the document describes. */
class S3MultipartTest extends S3TestSupport {

    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @CsvSource({"partNumber, uploadId", "PartNumber, UploadId"})
    void partsInAnyOrderBecomeAFile(String partNumber, String uploadId) {
        var content = bytes(2 * MIB + 10);
        var initiated = s3.send(
                "POST",
                "/demo/d/big%20file?uploads",
                "x-west-multi-length",
                Integer.toString(content.length),
                "Content-Type",
                "text/x-big",
                "x-amz-meta-color",
                "red");
        assertThat(xml(initiated, "InitiateMultipartUploadResult", "Bucket")).isEqualTo("demo");
        assertThat(xml(initiated, "Key")).isEqualTo("d/big file");
        var id = xml(initiated, "UploadId");

        var etags = new String[3];
        for (int part : new int[] {2, 0, 1}) {
            var piece = Arrays.copyOfRange(content, part * MIB, Math.min(content.length, (part + 1) * MIB));
            var target = "/demo/d/big%20file?" + partNumber + "=" + (part + 1) + "&" + uploadId + "=" + id;
            etags[part] = s3.send("PUT", target, piece).header("ETag");
            assertThat(etags[part]).isEqualTo(quoted(Md5.hex(piece)));
        }
        assertThat(s3.get("/demo/d/big%20file").code()).isEqualTo(404000003);

        var completed = s3.post("/demo/d/big%20file?" + uploadId + "=" + id, list(etags));
        var digest = Md5.newDigest();
        for (var etag : etags) {
            digest.update(HexFormat.of().parseHex(etag.replace("\"", "")));
        }
        var etag = quoted(Md5.format(digest.digest()) + "-3");
        assertThat(xml(completed, "CompleteMultipartUploadResult", "ETag")).isEqualTo(etag);
        assertThat(xml(completed, "Location")).isEqualTo(server.uri() + "/demo/d/big%20file");
        assertThat(xml(completed, "Bucket") + xml(completed, "Key")).isEqualTo("demod/big file");
        assertThat(s3.get("/demo/d/big%20file").body()).isEqualTo(content);
        assertThat(s3.head("/demo/d/big%20file").header("ETag")).isEqualTo(etag);
        assertThat(s3.head("/demo/d/big%20file").header("x-amz-meta-color")).isEqualTo("red");
        assertThat(rest.head("/demo/d/big%20file").header("x-west-file-type")).isEqualTo("text/x-big");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "10485760001"})
    void theLengthIsRequired(String length) {
        assertThat(s3.send("POST", "/demo/a?uploads", "x-west-multi-length", length)
                        .code())
                .isEqualTo(400000001);
        assertThat(s3.send("POST", "/demo/a?uploads").code()).isEqualTo(400000001);
    }

    @ParameterizedTest
    @CsvSource({"0, 400000019", "3, 400000019", "10001, 400000019", "x, 400000019", "1, 400000001", "2, 0"})
    void partsHaveTheirNumberAndSize(String number, long code) {
        var id = initiate("a", MIB + 10);
        assertThat(s3.send("PUT", part("a", number, id), bytes(10)).code()).isEqualTo(code);
    }

    @Test
    void anUploadIsKnownByItsIdAndKey() {
        var id = initiate("a", 3);
        assertThat(s3.send("PUT", part("a", "1", "none"), bytes(3)).code()).isEqualTo(404000001);
        assertThat(s3.send("PUT", part("b", "1", id), bytes(3)).code()).isEqualTo(404000001);
        assertThat(s3.post("/demo/a?uploadId=none", list("x")).code()).isEqualTo(404000001);
    }

    @Test
    void theListOfPartsIsChecked() {
        var id = initiate("a", MIB + 3);
        var first = s3.send("PUT", part("a", "1", id), bytes(MIB)).header("ETag");
        assertThat(complete(id, list(first)).code()).isEqualTo(400000021);
        assertThat(complete(id, list(first, first)).code()).isEqualTo(400000021);
        var second = s3.send("PUT", part("a", "2", id), bytes(3)).header("ETag");
        assertThat(complete(id, list(first)).code()).isEqualTo(400000021);
        assertThat(complete(id, list(first, first)).code()).isEqualTo(400000011);
        assertThat(complete(id, list(first, second, second)).code()).isEqualTo(400000021);
        var reversed = "<CompleteMultipartUpload>" + entry(2, second) + entry(1, first) + "</CompleteMultipartUpload>";
        assertThat(complete(id, reversed).code()).isEqualTo(400000019);
        assertThat(complete(id, "no XML").code()).isEqualTo(400000010);
        assertThat(complete(id, "<Other/>").code()).isEqualTo(400000010);
        assertThat(s3.head("/demo/a").status()).isEqualTo(404);
        assertThat(complete(id, list(first, second)).status()).isEqualTo(200);
        assertThat(s3.head("/demo/a").header("Content-Length")).isEqualTo("" + (MIB + 3));
    }

    /** A document that names a file of the server must not show it. */
    @Test
    void nothingOutsideTheListIsRead() {
        var id = initiate("a", 3);
        s3.send("PUT", part("a", "1", id), bytes(3));
        var list = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><CompleteMultipartUpload><Part>"
                + "<PartNumber>1</PartNumber><ETag>&e;</ETag></Part></CompleteMultipartUpload>";
        assertThat(complete(id, list).status()).isEqualTo(400);
        assertThat(s3.head("/demo/a").status()).isEqualTo(404);
    }

    /** The time that a parser takes for namespaces grows with their square. */
    @Test
    @Timeout(20)
    void namespacesWithoutNumberAreNotRead() {
        var id = initiate("a", 3);
        s3.send("PUT", part("a", "1", id), bytes(3));
        var namespaces = IntStream.range(0, 400_000).mapToObj(i -> " xmlns:n" + i + "='n'");
        var list = "<CompleteMultipartUpload" + namespaces.collect(Collectors.joining()) + "/>";
        assertThat(complete(id, list).text()).contains("The body is not a document CompleteMultipartUpload");
    }

    @Test
    void namespacesHaveAnyPrefix() {
        var id = initiate("a", 3);
        var etag = s3.send("PUT", part("a", "1", id), bytes(3)).header("ETag");
        var list =
                "<x:CompleteMultipartUpload xmlns:x='http://s3.amazonaws.com/doc/2006-03-01/'><x:Part><x:PartNumber>1"
                        + "</x:PartNumber><x:ETag>" + etag + "</x:ETag></x:Part></x:CompleteMultipartUpload>";
        assertThat(complete(id, list).status()).isEqualTo(200);
    }

    @Test
    void partsAreListedAndUploadsAborted() {
        var id = initiate("a", MIB + 3);
        s3.send("PUT", part("a", "2", id), bytes(3));
        s3.send("PUT", part("a", "1", id), bytes(MIB));
        var all = s3.get("/demo/a?uploadId=" + id);
        assertThat(xml(all, "Part", "PartNumber")).isEqualTo("1 2");
        assertThat(xml(all, "Part", "Size")).isEqualTo(MIB + " 3");
        assertThat(xml(all, "IsTruncated")).isEqualTo("false");
        var first = s3.get("/demo/a?uploadId=" + id + "&max-parts=1");
        assertThat(xml(first, "IsTruncated") + xml(first, "NextPartNumberMarker"))
                .isEqualTo("true1");
        var second = s3.get("/demo/a?uploadId=" + id + "&max-parts=1&part-number-marker=1");
        assertThat(xml(second, "Part", "PartNumber") + xml(second, "IsTruncated"))
                .isEqualTo("2false");

        assertThat(s3.delete("/demo/a?uploadId=" + id).status()).isEqualTo(204);
        assertThat(s3.delete("/demo/a?uploadId=" + id).code()).isEqualTo(404000001);
        assertThat(s3.get("/demo/a").code()).isEqualTo(404000001);
    }

    @Test
    void anEmptyFileHasNoParts() {
        var id = initiate("a", 0);
        assertThat(complete(id, "<CompleteMultipartUpload/>").status()).isEqualTo(200);
        assertThat(s3.head("/demo/a").header("Content-Length")).isEqualTo("0");
    }

    private Answer complete(String id, String list) {
        return s3.post("/demo/a?uploadId=" + id, list);
    }

    private String initiate(String key, long length) {
        var answer = s3.send("POST", "/demo/" + key + "?uploads", "x-west-multi-length", Long.toString(length));
        return xml(answer, "UploadId");
    }

    static String part(String key, String number, String id) {
        return "/demo/" + key + "?partNumber=" + number + "&uploadId=" + id;
    }

    static String list(String... etags) {
        var list = new StringBuilder("<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\n");
        for (int i = 0; i < etags.length; i++) {
            list.append(entry(i + 1, etags[i]));
        }
        return list.append("</CompleteMultipartUpload>").toString();
    }

    private static String entry(int number, String etag) {
        return "<Part>\n<PartNumber>" + number + "</PartNumber>\n<ETag>" + etag + "</ETag>\n</Part>\n";
    }
}
