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
import io.github.westcloud.server.support.S3TestSupport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ListMultipartUploads and ListParts of S3's API reference, with which clients go on with what was cut off. */
class S3ListUploadsTest extends S3TestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Multipart(S3Multipart.LENIENT).s3Errors(S3ErrorFormat.XML);
    }

    @Test
    void eachUploadIsDescribed() {
        var id = xml(s3.send("POST", "/demo/a?uploads", "x-amz-checksum-algorithm", "crc32c"), "UploadId");
        var list = s3.get("/demo?uploads");
        assertThat(xml(list, "ListMultipartUploadsResult", "Bucket")).isEqualTo("demo");
        assertThat(xml(list, "Upload", "Key")).isEqualTo("a");
        assertThat(xml(list, "Upload", "UploadId")).isEqualTo(id);
        assertThat(xml(list, "Upload", "Initiated")).isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(xml(list, "Upload", "Initiator", "ID")).isEqualTo("alice");
        assertThat(xml(list, "Upload", "Owner", "ID")).isEqualTo("alice");
        assertThat(xml(list, "Upload", "StorageClass")).isEqualTo("STANDARD");
        assertThat(xml(list, "Upload", "ChecksumAlgorithm")).isEqualTo("CRC32C");
        assertThat(xml(list, "Upload", "ChecksumType")).isEqualTo("COMPOSITE");
        assertThat(xml(list, "MaxUploads")).isEqualTo("1000");
        assertThat(xml(list, "IsTruncated")).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', a a-b a/1 a/2 b/c/1 b/d ä, -",
                "&prefix=a, a a-b a/1 a/2, -",
                "&prefix=a/, a/1 a/2, -",
                "&prefix=none, -, -",
                "&delimiter=/, a a-b ä, a/ b/",
                "&delimiter=/&prefix=b/, b/d, b/c/",
                "&key-marker=a/1, a/2 b/c/1 b/d ä, -",
                "&key-marker=a0, b/c/1 b/d ä, -",
                "&key-marker=a/&delimiter=/, ä, b/",
                "&max-uploads=2, a a-b, -",
                "&max-uploads=3&delimiter=/, a a-b, a/",
                "&prefix=%C3%A4&encoding-type=url, %C3%A4, -"
            })
    void theyAreChosen(String query, String keys, String prefixes) {
        for (var key : "a b/d a/2 a-b b/c/1 a/1 %C3%A4".split(" ")) {
            s3.send("POST", "/demo/" + key + "?uploads");
        }
        // The REST dialect's uploads have no id that a client of this dialect could use.
        rest.send(
                "PUT",
                "/demo/rest",
                "x-west-multi-disorder",
                "true",
                "x-west-multi-stage",
                "initiate",
                "x-west-multi-length",
                "5");
        var list = s3.get("/demo?uploads" + query);
        assertThat(xml(list, "Upload", "Key")).isEqualTo(keys == null ? "" : keys);
        assertThat(xml(list, "CommonPrefixes", "Prefix")).isEqualTo(prefixes == null ? "" : prefixes);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, ''", "3, /"})
    void pageByPageNothingIsMissedOrTwice(int size, String delimiter) {
        for (var key : "a a a b/1 b/2 b/3 c".split(" ")) {
            s3.send("POST", "/demo/" + key + "?uploads");
        }
        var all = s3.get("/demo?uploads&delimiter=" + delimiter);
        var expected = xml(all, "UploadId");
        var found = new StringBuilder();
        var prefixes = new StringBuilder();
        var marker = "";
        boolean more = true;
        for (int page = 0; more && page < 20; page++) {
            var list = s3.get("/demo?uploads&max-uploads=" + size + "&delimiter=" + delimiter + marker);
            found.append(xml(list, "UploadId")).append(' ');
            prefixes.append(xml(list, "CommonPrefixes", "Prefix"));
            marker = "&key-marker=" + xml(list, "NextKeyMarker") + "&upload-id-marker="
                    + xml(list, "NextUploadIdMarker");
            more = xml(list, "IsTruncated").equals("true");
        }
        assertThat(more).isFalse();
        assertThat(found.toString().replaceAll(" +", " ").strip()).isEqualTo(expected);
        assertThat(prefixes).hasToString(delimiter.isEmpty() ? "" : "b/");
    }

    @Test
    void anUploadThatEndedIsNotListed() {
        var aborted = xml(s3.send("POST", "/demo/a?uploads"), "UploadId");
        s3.delete("/demo/a?uploadId=" + aborted);
        s3.send("POST", "/demo/b?uploads");
        clock.advance(Duration.ofHours(24));
        assertThat(xml(s3.get("/demo?uploads"), "Key")).isEmpty();
    }

    @Test
    void partsAreDescribed() {
        var id = xml(s3.send("POST", "/demo/a?uploads", "x-amz-checksum-algorithm", "SHA256"), "UploadId");
        s3.send("PUT", S3MultipartTest.part("a", "2", id), "hello".getBytes());
        var list = s3.get("/demo/a?uploadId=" + id);
        assertThat(xml(list, "Part", "LastModified")).isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(xml(list, "Part", "ChecksumSHA256")).isEqualTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
        assertThat(xml(list, "Part", "Size")).isEqualTo("5");
        assertThat(xml(list, "ChecksumAlgorithm")).isEqualTo("SHA256");
        assertThat(xml(list, "ChecksumType")).isEqualTo("COMPOSITE");
        assertThat(xml(list, "Initiator", "ID")).isEqualTo("alice");
        assertThat(xml(list, "Owner", "DisplayName")).isEqualTo("alice");
        assertThat(xml(list, "StorageClass")).isEqualTo("STANDARD");
    }
}
