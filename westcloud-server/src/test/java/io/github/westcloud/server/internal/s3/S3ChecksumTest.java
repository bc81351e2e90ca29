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

import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3TestSupport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checksums are verified, kept and given back; those of uploads in parts are made of those of the parts. */
class S3ChecksumTest extends S3TestSupport {

    private static final String SHA256 = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Multipart(S3Multipart.LENIENT).s3Errors(S3ErrorFormat.XML);
    }

    /** Of {@code hello}, computed with Python's zlib and hashlib, and bit by bit. */
    @ParameterizedTest
    @CsvSource({
        "crc32, NhCmhg==",
        "crc32c, mnG7TA==",
        "crc64nvme, M3eFcAZSQlc=",
        "sha1, qvTGHdzF6KLavt4PO0gs2a6pQ00=",
        "sha256, " + SHA256
    })
    void whatWasSentIsGivenBack(String algorithm, String value) {
        var header = "x-amz-checksum-" + algorithm;
        var put = s3.put("/demo/a", "hello", header, value);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.header(header)).isEqualTo(value);
        assertThat(put.header("x-amz-checksum-type")).isEqualTo("FULL_OBJECT");
        for (var answer : new Answer[] {
            s3.get("/demo/a", "x-amz-checksum-mode", "ENABLED"),
            s3.send("HEAD", "/demo/a", "x-amz-checksum-mode", "ENABLED")
        }) {
            assertThat(answer.header(header)).isEqualTo(value);
            assertThat(answer.header("x-amz-checksum-type")).isEqualTo("FULL_OBJECT");
        }
        assertThat(s3.get("/demo/a").header(header)).isNull();
        assertThat(s3.get("/demo/a", "x-amz-checksum-mode", "ENABLED", "Range", "bytes=0-1")
                        .header(header))
                .isNull();
        assertThat(xml(s3.get("/demo?list-type=2"), "ChecksumAlgorithm")).isEqualToIgnoringCase(algorithm);
        requireError(s3.put("/demo/a", "hellO", header, value), 400, "BadDigest");
    }

    @Test
    void oneIsComputedWhenItIsOnlyNamed() {
        assertThat(s3.put("/demo/a", "hello", "x-amz-sdk-checksum-algorithm", "SHA256")
                        .header("x-amz-checksum-sha256"))
                .isEqualTo(SHA256);
    }

    @Test
    void twoAreRefused() {
        var answer = s3.put("/demo/a", "hello", "x-amz-checksum-crc32", "NhCmhg==", "x-amz-checksum-sha256", SHA256);
        requireError(answer, 400, "InvalidRequest");
    }

    @Test
    void aCopyKeepsIt() {
        s3.put("/demo/a", "hello", "x-amz-checksum-sha256", SHA256);
        var copied = s3.send("PUT", "/demo/b", "x-amz-copy-source", "/demo/a");
        assertThat(xml(copied, "ChecksumSHA256")).isEqualTo(SHA256);
        assertThat(s3.send("HEAD", "/demo/b", "x-amz-checksum-mode", "ENABLED").header("x-amz-checksum-sha256"))
                .isEqualTo(SHA256);
        rest.put("/demo/b", "other", "x-west-overwrite", "true");
        assertThat(s3.send("HEAD", "/demo/b", "x-amz-checksum-mode", "ENABLED").header("x-amz-checksum-sha256"))
                .isNull();
    }

    /** The expected value was computed with Python. */
    @Test
    void aCompositeOneIsMadeOfThoseOfTheParts() {
        var id = begin("SHA256");
        var etags = parts(id);
        var list = S3MultipartTest.list(etags);
        var expected = "Zhie15keHg/OBlOZxcoF/BXCgYZaeimRvdZnwUZqkaQ=-2";
        requireError(complete(id, list, "x-amz-checksum-sha256", SHA256), 400, "BadDigest");
        requireError(complete(id, list, "x-amz-checksum-crc32", "NhCmhg=="), 400, "InvalidRequest");
        requireError(complete(id, list, "x-amz-checksum-type", "FULL_OBJECT"), 400, "InvalidRequest");
        requireError(complete(id, list, "x-amz-mp-object-size", "12"), 400, "InvalidRequest");
        var done = complete(id, list, "x-amz-checksum-sha256", expected, "x-amz-mp-object-size", "11");
        assertThat(xml(done, "ChecksumSHA256")).as(done.text()).isEqualTo(expected);
        assertThat(xml(done, "ChecksumType")).isEqualTo("COMPOSITE");
        var head = s3.send("HEAD", "/demo/a", "x-amz-checksum-mode", "ENABLED");
        assertThat(head.header("x-amz-checksum-sha256")).isEqualTo(expected);
        assertThat(head.header("x-amz-checksum-type")).isEqualTo("COMPOSITE");
    }

    /** Of {@code hello world}, computed with Python's zlib, and bit by bit. */
    @ParameterizedTest
    @CsvSource({"CRC32, DUoRhQ==", "CRC32C, yZRlqg==", "CRC64NVME, jSnVw/bqjr4="})
    void oneOfTheWholeIsMadeOfThoseOfTheParts(String algorithm, String value) {
        var id = begin(algorithm, "x-amz-checksum-type", "FULL_OBJECT");
        var etags = parts(id);
        var done = complete(
                id,
                S3MultipartTest.list(etags),
                "x-amz-checksum-" + algorithm.toLowerCase(),
                value,
                "x-amz-checksum-type",
                "FULL_OBJECT");
        assertThat(xml(done, "Checksum" + algorithm)).as(done.text()).isEqualTo(value);
        assertThat(xml(done, "ChecksumType")).isEqualTo("FULL_OBJECT");
    }

    @Test
    void thoseInTheListAreComparedWithTheParts() {
        var id = begin("SHA256");
        var etag = s3.send("PUT", S3MultipartTest.part("a", "1", id), "hello".getBytes(StandardCharsets.UTF_8))
                .header("ETag");
        requireError(complete(id, list(etag, "AAAA")), 400, "InvalidPart");
        assertThat(complete(id, list(etag, SHA256)).status()).isEqualTo(200);
    }

    @Test
    void aPartOfAnotherKindIsRefused() {
        var id = begin("SHA256");
        var answer = s3.put(S3MultipartTest.part("a", "1", id), "hello", "x-amz-checksum-crc32", "NhCmhg==");
        requireError(answer, 400, "InvalidRequest");
        assertThat(s3.put(S3MultipartTest.part("a", "1", id), "hello").header("x-amz-checksum-sha256"))
                .isEqualTo(SHA256);
        requireError(
                s3.put(S3MultipartTest.part("a", "1", id), "hellO", "x-amz-checksum-sha256", SHA256), 400, "BadDigest");
    }

    @Test
    void aCopiedPartHasOneToo() {
        s3.put("/demo/from", "hello");
        var id = begin("SHA256");
        var copied = s3.send("PUT", S3MultipartTest.part("a", "1", id), "x-amz-copy-source", "/demo/from");
        assertThat(xml(copied, "ChecksumSHA256")).isEqualTo(SHA256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5 ", "SHA256 FULL_OBJECT", "CRC64NVME COMPOSITE", "CRC32 HALF", " COMPOSITE"})
    void whatThereIsNotIsRefused(String asked) {
        var algorithm = asked.replaceFirst(" .*", "");
        var type = asked.replaceFirst(".* ", "");
        var headers = new ArrayList<String>();
        if (!algorithm.isEmpty()) {
            headers.addAll(List.of("x-amz-checksum-algorithm", algorithm));
        }
        if (!type.isEmpty()) {
            headers.addAll(List.of("x-amz-checksum-type", type));
        }
        requireError(s3.send("POST", "/demo/a?uploads", headers.toArray(String[]::new)), 400, "InvalidRequest");
    }

    private String begin(String algorithm, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "x-amz-checksum-algorithm";
        all[headers.length + 1] = algorithm;
        var answer = s3.send("POST", "/demo/a?uploads", all);
        assertThat(answer.header("x-amz-checksum-algorithm")).isEqualTo(algorithm);
        return xml(answer, "UploadId");
    }

    private String[] parts(String id) {
        return new String[] {
            s3.put(S3MultipartTest.part("a", "1", id), "hello ").header("ETag"),
            s3.put(S3MultipartTest.part("a", "2", id), "world").header("ETag")
        };
    }

    private Answer complete(String id, String list, String... headers) {
        return s3.post("/demo/a?uploadId=" + id, list, headers);
    }

    private static String list(String etag, String checksum) {
        return "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + etag + "</ETag><ChecksumSHA256>"
                + checksum + "</ChecksumSHA256></Part></CompleteMultipartUpload>";
    }

    private static void requireError(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
    }
}
