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
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.S3TestSupport;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UploadPartCopy of S3's API reference, with which clients copy and rename large files. */
class S3UploadPartCopyTest extends S3TestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Multipart(S3Multipart.LENIENT).s3Errors(S3ErrorFormat.XML);
    }

    @Test
    void aFileIsCopiedInRanges() {
        var content = bytes(700_001);
        s3.send("PUT", "/demo/from%20here", content);
        var id = initiate();
        var first = copyPart(id, 1, "/demo/from%20here", "x-amz-copy-source-range", "bytes=0-499999");
        var second = copyPart(id, 2, "/demo/from%20here", "x-amz-copy-source-range", "bytes=500000-700000");
        assertThat(xml(first, "CopyPartResult", "LastModified")).isEqualTo("2026-03-01T10:00:00.000Z");
        var uploaded = s3.send("PUT", S3MultipartTest.part("to", "3", id), bytes(3));
        var etags = new String[] {xml(first, "ETag"), xml(second, "ETag"), uploaded.header("ETag")};
        var done = s3.post("/demo/to?uploadId=" + id, S3MultipartTest.list(etags));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        var expected = Arrays.copyOf(content, content.length + 3);
        System.arraycopy(bytes(3), 0, expected, content.length, 3);
        assertThat(s3.get("/demo/to").body()).isEqualTo(expected);
    }

    @Test
    void withoutARangeItIsTheWholeFile() {
        s3.put("/demo/from", "hello");
        var id = initiate();
        var part = copyPart(id, 1, "demo/from");
        assertThat(xml(part, "ETag")).isEqualTo(quoted("5d41402abc4b2a76b9719d911017c592"));
        s3.post("/demo/to?uploadId=" + id, S3MultipartTest.list(xml(part, "ETag")));
        assertThat(s3.get("/demo/to").text()).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-5", "bytes=5-5", "bytes=3-2", "bytes=0-", "bytes=-2", "0-2", "bytes=0-1,3-4"})
    void aRangeThatIsNotWithinTheFileIsRefused(String range) {
        s3.put("/demo/from", "hello");
        var id = initiate();
        requireError(copyPart(id, 1, "/demo/from", "x-amz-copy-source-range", range), 400, "InvalidArgument");
        assertThat(xml(s3.get("/demo/to?uploadId=" + id), "PartNumber")).isEmpty();
    }

    @Test
    void theSourceAndTheUploadMustBeThere() {
        s3.put("/demo/from", "hello");
        rest.put("/demo/hidden", "x", "Content-Secret", "k3y");
        requireError(copyPart(initiate(), 1, "/demo/none"), 404, "NoSuchKey");
        requireError(copyPart("none", 1, "/demo/from"), 404, "NoSuchUpload");
        requireError(copyPart(initiate(), 1, "/demo/hidden"), 403, "AccessDenied");
        requireError(copyPart(initiate(), 1, "/other/from"), 400, "InvalidURI");
    }

    @Test
    void conditionsOnTheSourceCount() {
        s3.put("/demo/from", "hello");
        var id = initiate();
        requireError(
                copyPart(id, 1, "/demo/from", "x-amz-copy-source-if-match", quoted("x")), 412, "PreconditionFailed");
        assertThat(copyPart(id, 1, "/demo/from", "x-amz-copy-source-if-none-match", quoted("x"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/demo?list-type=2, false", "/demo?list-type=2&fetch-owner=true, true", "/demo, true"})
    void listingsNameTheOwner(String target, boolean expected) {
        s3.put("/demo/a", "x");
        assertThat(xml(s3.get(target), "Contents", "Owner", "ID")).isEqualTo(expected ? "alice" : "");
    }

    /** As rclone 1.60 does with signatures of version 2. */
    @Test
    void aDateMayHaveItsZoneAsUtc() {
        s3.put("/demo/a", "hello");
        var second = new S3(server.uri(), clock, ALICE, S3.Version.V2);
        var got = second.get("/demo/a", "x-amz-date", "Sun, 01 Mar 2026 10:00:00 UTC");
        assertThat(got.text()).isEqualTo("hello");
    }

    private String initiate() {
        return xml(s3.send("POST", "/demo/to?uploads"), "UploadId");
    }

    private Answer copyPart(String id, int number, String source, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "x-amz-copy-source";
        all[headers.length + 1] = source;
        return s3.send("PUT", S3MultipartTest.part("to", "" + number, id), all);
    }

    private static void requireError(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
    }
}
