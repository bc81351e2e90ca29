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
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.S3TestSupport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of AWS's list of error codes for what only a strict server refuses. */
class S3StrictErrorsTest extends S3TestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Errors(S3ErrorFormat.XML);
    }

    @ParameterizedTest
    @CsvSource({"1048575, EntityTooSmall", "1048577, EntityTooLarge"})
    void aPartOfTheWrongSize(int size, String name) {
        var id = xml(s3.send("POST", "/demo/a?uploads", "x-west-multi-length", "2097152"), "UploadId");
        var answer = s3.send("PUT", S3MultipartTest.part("a", "1", id), bytes(size));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(name);
        assertThat(xml(answer, "Message")).contains("--s3,", "--s3-multipart lenient");
    }

    @ParameterizedTest
    @CsvSource({
        "/dir/a, '', /dir/a, 404, NoSuchBucket",
        "/dir/a, '', /demo/dir/a, 401, SignatureDoesNotMatch",
        "/, list-type=2, /, 501, NotImplemented"
    })
    void aBucketInTheHostsNameIsToldWhichOptionToSet(String path, String query, String signed, int status, String name)
            throws IOException {
        var date = WestDates.format(clock.instant());
        var signature = new SigV2Signature("GET", signed, query, CanonicalHeaders.of(List.of(Map.entry("Date", date))));
        try (var http = new RawHttp(server.uri())) {
            http.send("GET " + path + (query.isEmpty() ? "" : "?" + query)
                    + " HTTP/1.1\r\nHost: Demo.files.example:80\r\nDate: " + date + "\r\nAuthorization: "
                    + signature.authorization(ALICE).header() + "\r\n\r\n");
            var answer = http.read();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).contains("<Code>" + name + "<");
        }
        assertThat(server.requests().get(0).details().refusal().orElseThrow().explanation())
                .contains("demo.files.example", "--s3-domain files.example");
    }

    @Test
    void aBucketThatIsMissingIsToldHowToMakeIt() {
        var answer = s3.send("PUT", "/newbucket");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(xml(answer, "Message")).contains("newbucket", "--bucket", "admin port");
    }

    @Test
    void aListOfBucketsTakesNoParametersThatItDoesNotUse() {
        assertThat(s3.get("/?x-id=ListBuckets").status()).isEqualTo(200);
        var answer = s3.get("/?prefix=d");
        assertThat(answer.status()).isEqualTo(501);
        assertThat(xml(answer, "Message")).contains("ListBuckets", "'prefix'");
    }
}
