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
package io.github.westcloud.protocol.auth.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.RecordedHeaders;
import io.github.westcloud.protocol.transcript.SpecTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected values are AWS's own: {@code src/spec/signatures/aws-v4.tsv} says where they were published. */
class SigV4SignatureTest {

    private static final Credentials EXAMPLE =
            new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final String DATE = "20130524T000000Z";
    private static final CredentialScope SCOPE = CredentialScope.s3(AmzDate.parse(DATE), "us-east-1");

    static List<List<String>> requests() {
        return SpecTable.rows("signatures/aws-v4.tsv");
    }

    static List<List<String>> chunks() {
        return SpecTable.rows("signatures/aws-v4-chunks.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void signsAsAwsDoes(List<String> row) {
        var request = request(row);

        assertThat(request.hash()).isEqualTo(row.get(6));
        var authorization = new SigV4Signature(request, DATE, SCOPE).authorization(EXAMPLE);
        assertThat(authorization.signature()).isEqualTo(row.get(7));
        assertThat(Authorization.parse(authorization.header())).isEqualTo(authorization);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chunks")
    void signsChunksAndTrailersAsAwsDoes(List<String> row) {
        var seed = requests().stream()
                .filter(request -> request.get(0).equals(row.get(0)))
                .map(request -> request.get(7))
                .findFirst()
                .orElseThrow();
        var signatures = new ChunkSignatures(SigningKey.of(EXAMPLE, SCOPE), DATE, seed);

        assertThat(signatures.next(letters(65_536))).isEqualTo(row.get(1));
        assertThat(signatures.next(letters(1_024))).isEqualTo(row.get(2));
        assertThat(signatures.next(PayloadHash.EMPTY)).isEqualTo(row.get(3));
        if (!row.get(4).equals("-")) {
            assertThat(signatures.trailer(row.get(4) + "\n")).isEqualTo(row.get(5));
        }
    }

    @Test
    void allPublishedExamplesAreThere() {
        assertThat(requests()).hasSize(6);
        assertThat(chunks()).hasSize(2);
    }

    /** S3 encodes once and normalises nothing: a path with two slashes or a dot is another key. */
    @ParameterizedTest
    @CsvSource({
        "/a//b/./../c, /a//b/./../c",
        "/a b, /a%20b",
        "/a%20b, /a%20b",
        "/a+b, /a%2Bb",
        "/%e5%9b%be!, /%E5%9B%BE%21",
        "/图, /%E5%9B%BE",
        "/%41%7E~, /A~~",
        "/100%, /100%25",
        "/dir/, /dir/"
    })
    void pathsAreEncodedOnceAndNotNormalised(String raw, String canonical) {
        assertThat(lines(raw, "").get(1)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "uploads, uploads=",
        "b=2&a=1&a=0, a=0&a=1&b=2",
        "prefix=a/b c&x=, prefix=a%2Fb%20c&x=",
        "prefix=a%2fb+c, prefix=a%2Fb%20c",
        "B=1&a=1, B=1&a=1",
        "a=b=c, a=b%3Dc"
    })
    void queriesAreEncodedAndSorted(String raw, String canonical) {
        assertThat(lines("/", raw).get(2)).isEqualTo(canonical);
    }

    @Test
    void headerValuesLoseNeedlessSpaces() {
        var headers = CanonicalHeaders.of(
                List.of(Map.entry("X-Two", "  a   b "), Map.entry("x-two", "c"), Map.entry("Host", "h")));
        var request = new CanonicalRequest("GET", "/", "", headers, List.of("host", "x-two"), PayloadHash.UNSIGNED);

        assertThat(request.text()).isEqualTo("GET\n/\n\nhost:h\nx-two:a b,c\n\nhost;x-two\nUNSIGNED-PAYLOAD");
    }

    private static List<String> lines(String path, String query) {
        var headers = CanonicalHeaders.of(List.of(Map.entry("Host", "h")));
        var request = new CanonicalRequest("GET", path, query, headers, List.of("host"), PayloadHash.UNSIGNED);
        return List.of(request.text().split("\n"));
    }

    private static CanonicalRequest request(List<String> row) {
        var headers = RecordedHeaders.parse(row.get(4));
        var payload = new PayloadHash(headers.value("x-amz-content-sha256").orElseThrow());
        var query = row.get(3).replaceAll("^-$", "");
        var signed = List.of(row.get(5).split(";"));
        return new CanonicalRequest(row.get(1), row.get(2), query, headers, signed, payload);
    }

    private static PayloadHash letters(int count) {
        return PayloadHash.of("a".repeat(count).getBytes(StandardCharsets.US_ASCII));
    }
}
