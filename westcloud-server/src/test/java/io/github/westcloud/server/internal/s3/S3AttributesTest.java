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
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GetObjectAttributes of S3's API reference, and the parts of a file one by one. */
class S3AttributesTest extends S3TestSupport {

    private static final String ALL = "ETag,Checksum,ObjectParts,StorageClass,ObjectSize";

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Multipart(S3Multipart.LENIENT).s3Errors(S3ErrorFormat.XML);
    }

    @Test
    void theyAreThoseThatAreAskedFor() {
        s3.put("/demo/a", "hello", "x-amz-checksum-crc32", "NhCmhg==");
        var all = attributes("a", ALL);
        assertThat(xml(all, "GetObjectAttributesResponse", "ETag")).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(xml(all, "Checksum", "ChecksumCRC32")).isEqualTo("NhCmhg==");
        assertThat(xml(all, "Checksum", "ChecksumType")).isEqualTo("FULL_OBJECT");
        assertThat(xml(all, "StorageClass")).isEqualTo("STANDARD");
        assertThat(xml(all, "ObjectSize")).isEqualTo("5");
        assertThat(xml(all, "ObjectParts")).isEmpty();
        assertThat(all.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
        var size = attributes("a", "ObjectSize");
        assertThat(xml(size, "GetObjectAttributesResponse", "*")).isEqualTo("5");
    }

    @Test
    void partsAreThereWithTheirSizesAndChecksums() {
        var content = upload();
        var all = attributes("a", ALL);
        assertThat(xml(all, "ObjectParts", "PartsCount")).isEqualTo("3");
        assertThat(xml(all, "Part", "PartNumber")).isEqualTo("1 4 9");
        assertThat(xml(all, "Part", "Size")).isEqualTo("10 20 30");
        assertThat(xml(all, "Part", "ChecksumSHA1").split(" ")).hasSize(3);
        assertThat(xml(all, "ObjectSize")).isEqualTo(Integer.toString(content.length));
        var page = attributes("a", "ObjectParts", "x-amz-max-parts", "1", "x-amz-part-number-marker", "1");
        assertThat(xml(page, "Part", "PartNumber")).isEqualTo("4");
        assertThat(xml(page, "NextPartNumberMarker")).isEqualTo("4");
        assertThat(xml(page, "IsTruncated")).isEqualTo("true");
    }

    @Test
    void aPartIsReadOnItsOwn() {
        var content = upload();
        var part = s3.get("/demo/a?partNumber=4");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 10, 30));
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-29/60");
        assertThat(part.header("x-amz-mp-parts-count")).isEqualTo("3");
        var head = s3.head("/demo/a?partNumber=9");
        assertThat(head.status()).isEqualTo(206);
        assertThat(head.header("Content-Length")).isEqualTo("30");
        requireError(s3.get("/demo/a?partNumber=2"), 416, "InvalidPartNumber");
        requireError(s3.get("/demo/a?partNumber=4", "Range", "bytes=0-1"), 400, "InvalidArgument");
        s3.send("PUT", "/demo/copy", "x-amz-copy-source", "/demo/a");
        assertThat(s3.get("/demo/copy?partNumber=1").body()).isEqualTo(Arrays.copyOf(content, 10));
    }

    @Test
    void aFileInOnePieceIsItsOwnPart() {
        s3.put("/demo/a", "hello");
        assertThat(s3.get("/demo/a?partNumber=1").text()).isEqualTo("hello");
        requireError(s3.get("/demo/a?partNumber=2"), 416, "InvalidPartNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Size", "ETag,Owner"})
    void whatThereIsNotIsRefused(String names) {
        s3.put("/demo/a", "hello");
        requireError(attributes("a", names), 400, "InvalidArgument");
    }

    @Test
    void theFileMustBeThereAsAsked() {
        requireError(attributes("none", ALL), 404, "NoSuchKey");
        s3.put("/demo/a", "hello");
        requireError(attributes("a", ALL, "If-Match", "\"x\""), 412, "PreconditionFailed");
    }

    private byte[] upload() {
        var id = xml(s3.send("POST", "/demo/a?uploads", "x-amz-checksum-algorithm", "SHA1"), "UploadId");
        var content = bytes(60);
        var list = new StringBuilder("<CompleteMultipartUpload>");
        int from = 0;
        int[][] parts = {{1, 10}, {4, 20}, {9, 30}};
        for (var part : parts) {
            var piece = Arrays.copyOfRange(content, from, from + part[1]);
            from += part[1];
            var etag = s3.send("PUT", S3MultipartTest.part("a", "" + part[0], id), piece)
                    .header("ETag");
            list.append("<Part><PartNumber>").append(part[0]).append("</PartNumber><ETag>");
            list.append(etag).append("</ETag></Part>");
        }
        var done = s3.post("/demo/a?uploadId=" + id, list + "</CompleteMultipartUpload>");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return content;
    }

    private Answer attributes(String key, String names, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "x-amz-object-attributes";
        all[headers.length + 1] = names;
        return s3.send("GET", "/demo/" + key + "?attributes", all);
    }

    private static void requireError(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
    }
}
