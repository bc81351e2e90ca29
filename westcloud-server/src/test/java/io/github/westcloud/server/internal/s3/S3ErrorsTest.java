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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of AWS's list of error codes, which clients tell errors apart by. */
class S3ErrorsTest extends S3TestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Multipart(S3Multipart.LENIENT).s3Errors(S3ErrorFormat.XML);
    }

    @Test
    void aRangeOutsideTheFile() {
        s3.put("/demo/a", "hello");
        var answer = s3.get("/demo/a", "Range", "bytes=5-");
        requireError(answer, 416, "InvalidRange");
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */5");
    }

    @ParameterizedTest
    @CsvSource({"XUFAKrxLKna5cZ2REBfFkg==, BadDigest", "no base64, InvalidDigest", "aGVsbG8=, InvalidDigest"})
    void aContentMd5ThatIsWrongOrNone(String md5, String name) {
        requireError(s3.put("/demo/a", "other", "Content-MD5", md5), 400, name);
    }

    @Test
    void aChecksumThatIsWrong() {
        requireError(s3.put("/demo/a", "hello", "x-amz-checksum-crc32", "AAAAAA=="), 400, "BadDigest");
    }

    @Test
    void aBodyThatIsNotTheSignedOne() {
        var hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        requireError(s3.put("/demo/a", "other", "x-amz-content-sha256", hash), 401, "XAmzContentSHA256Mismatch");
    }

    @Test
    void partsThatDidNotArriveOrAreAnother() {
        var id = xml(s3.send("POST", "/demo/a?uploads"), "UploadId");
        s3.send("PUT", S3MultipartTest.part("a", "1", id), bytes(5));
        requireError(complete(id, part(2, "0".repeat(32))), 400, "InvalidPart");
        requireError(complete(id, part(1, "0".repeat(32))), 400, "InvalidPart");
        requireError(complete(id, part(2, "x") + part(1, "x")), 400, "InvalidPartOrder");
        requireError(complete("unknown", part(1, "x")), 404, "NoSuchUpload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "<Delete>", "<Delete><Object></Delete>", "<Other/>", "<a>&b;</a>"})
    void aBodyThatIsNoSuchDocument(String body) {
        requireError(s3.post("/demo?delete", body), 400, "MalformedXML");
        var id = xml(s3.send("POST", "/demo/a?uploads"), "UploadId");
        requireError(s3.post("/demo/a?uploadId=" + id, body), 400, "MalformedXML");
    }

    static List<byte[]> bodiesThatAreNotUtf8() {
        return List.of(
                new byte[] {'<', 'a', '>', (byte) 0xff, '<', '/', 'a', '>'},
                new byte[] {'<', 'a', '>', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '<', '/', 'a', '>'},
                "<Delete/>".getBytes(StandardCharsets.UTF_16));
    }

    /** The JDK's parser wrote "[Fatal Error]" there for each of them. */
    @ParameterizedTest
    @MethodSource("bodiesThatAreNotUtf8")
    void nothingIsPrintedForABodyThatIsNotUtf8(byte[] body) {
        var before = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            requireError(s3.send("POST", "/demo?delete", body), 400, "MalformedXML");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theMessageSaysWhatIsWrongAndIsAlwaysXml() {
        var message = xml(s3.get("/demo?list-type=x%EF%BF%BE%26%3C"), "Message");
        assertThat(message).isEqualTo("list-type must be 2, not x\uFFFD&<");
    }

    private Answer complete(String id, String parts) {
        return s3.post("/demo/a?uploadId=" + id, "<CompleteMultipartUpload>" + parts + "</CompleteMultipartUpload>");
    }

    private static String part(int number, String etag) {
        return "<Part><PartNumber>" + number + "</PartNumber><ETag>" + etag + "</ETag></Part>";
    }

    private static void requireError(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
        assertThat(xml(answer, "Error", "Message")).isNotBlank();
        assertThat(answer.header("Content-Type")).isEqualTo("application/xml");
    }
}
