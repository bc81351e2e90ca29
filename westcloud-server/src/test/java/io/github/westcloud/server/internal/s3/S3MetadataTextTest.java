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

import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.S3TestSupport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Metadata in other alphabets: some clients send UTF-8, others RFC 2047, and S3 sends back RFC 2047. */
class S3MetadataTextTest extends S3TestSupport {

    /** Base64 of the UTF-8 of "Grüße 北京", computed with Python. */
    private static final String ENCODED = "=?UTF-8?B?R3LDvMOfZSDljJfkuqw=?=";

    @Test
    void utf8IsVerifiedKeptAndSentBackAsRfc2047() throws IOException {
        var signed = s3.sign("PUT", "/demo/a", new byte[0], "x-amz-meta-greeting", "Grüße 北京");
        var request = new StringBuilder("PUT /demo/a HTTP/1.1\r\nHost: ")
                .append(server.uri().getAuthority())
                .append("\r\nContent-Length: 0\r\n");
        for (int i = 0; i < signed.length; i += 2) {
            request.append(signed[i]).append(": ").append(signed[i + 1]).append("\r\n");
        }
        try (var http = new RawHttp(server.uri())) {
            var answer = http.send(request + "\r\n").read();
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        assertThat(s3.head("/demo/a").header("x-amz-meta-greeting")).isEqualTo(ENCODED);
        assertThat(rest.head("/demo/a").header("x-west-meta-greeting")).isEqualTo(ENCODED);
    }

    @Test
    void rfc2047IsKeptAsItCame() {
        s3.send("PUT", "/demo/a", new byte[0], "x-amz-meta-greeting", ENCODED);
        assertThat(s3.head("/demo/a").header("x-amz-meta-greeting")).isEqualTo(ENCODED);
    }
}
