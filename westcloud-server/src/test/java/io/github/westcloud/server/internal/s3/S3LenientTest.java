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

import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.SigV2Signature;
import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3TestSupport;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server does beyond the document when it is told to: parts of any size, errors in XML, buckets in host names. */
class S3LenientTest extends S3TestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Multipart(S3Multipart.LENIENT).s3Errors(S3ErrorFormat.XML).s3Domain("S3.Local");
    }

    @Test
    void partsMayHaveAnySize() {
        var id = xml(s3.send("POST", "/demo/a?uploads"), "UploadId");
        var content = new ByteArrayOutputStream();
        var etags = new String[3];
        int[] sizes = {300_000, 7, 2_000_001};
        for (int i = 0; i < sizes.length; i++) {
            s3.send("PUT", S3MultipartTest.part("a", "" + (i + 1), id), bytes(5));
            content.writeBytes(bytes(sizes[i]));
            etags[i] = s3.send("PUT", S3MultipartTest.part("a", "" + (i + 1), id), bytes(sizes[i]))
                    .header("ETag");
        }
        var done = s3.post("/demo/a?uploadId=" + id, S3MultipartTest.list(etags));
        assertThat(xml(done, "ETag")).endsWith("-3\"");
        assertThat(rest.get("/demo/a").body()).isEqualTo(content.toByteArray());
    }

    @Test
    void partsThatAreLeftOutAreDropped() {
        var id = xml(s3.send("POST", "/demo/a?uploads"), "UploadId");
        var etag = s3.send("PUT", S3MultipartTest.part("a", "1", id), bytes(9)).header("ETag");
        s3.send("PUT", S3MultipartTest.part("a", "5", id), bytes(7));
        assertThat(s3.post("/demo/a?uploadId=" + id, S3MultipartTest.list(etag)).status())
                .isEqualTo(200);
        assertThat(s3.get("/demo/a").body()).isEqualTo(bytes(9));
        assertThat(s3.post("/demo/a?uploadId=" + id, S3MultipartTest.list(etag)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/none, NoSuchKey, 404",
        "/none/a, NoSuchBucket, 404",
        "/demo?policy, NoSuchBucketPolicy, 404",
        "/demo?cors, NoSuchCORSConfiguration, 404",
        "/demo/a?uploadId=x, NoSuchUpload, 404",
        "/demo?list-type=3, InvalidArgument, 400",
        "/-/a, InvalidBucketName, 400"
    })
    void errorsAreThoseOfS3(String target, String name, int status) {
        var answer = s3.get(target);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/xml");
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
        assertThat(xml(answer, "RequestId")).isEqualTo(answer.header("x-amz-request-id"));
    }

    @Test
    void theRestDialectKeepsItsJson() {
        assertThat(rest.get("/demo/none").code()).isEqualTo(404000001);
    }

    /** The JDK's client cannot send a Host of one's own, so the request is made by hand. */
    @Test
    void theBucketMayStandInTheHostsName() throws Exception {
        s3.put("/demo/dir/a", "hello");
        try (var http = new RawHttp(server.uri())) {
            var request = "GET /dir/a HTTP/1.1\r\nHost: demo.s3.local:1\r\n";
            var signed = new SigV2Signature(
                            "GET", "/demo/dir/a", "", CanonicalHeaders.of(List.of(Map.entry("Date", date()))))
                    .authorization(ALICE)
                    .header();
            http.send(request + "Date: " + date() + "\r\nAuthorization: " + signed + "\r\n\r\n");
            assertThat(http.read().body()).isEqualTo("hello");
        }
    }

    @Test
    void aDomainWithoutABucketIsThePathsAsBefore() {
        assertThat(new Rest(server).get("/demo").status()).isEqualTo(200);
        assertThat(s3.head("/demo").status()).isEqualTo(200);
    }

    private String date() {
        return WestDates.format(clock.instant());
    }
}
