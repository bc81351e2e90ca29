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
package io.github.westcloud.protocol.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.transcript.SpecTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected values are AWS's own: {@code src/spec/signatures/aws-v2.tsv} says where they were published. */
class SigV2SignatureTest {

    private static final Credentials EXAMPLE =
            new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    static List<List<String>> published() {
        return SpecTable.rows("signatures/aws-v2.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void signsAsAwsDoes(List<String> row) {
        var query = row.get(3).replaceAll("^-$", "");
        var signature = new SigV2Signature(row.get(1), row.get(2), query, RecordedHeaders.parse(row.get(4)));

        assertThat(signature.sign(EXAMPLE)).isEqualTo(row.get(5));
        assertThat(signature.authorization(EXAMPLE).header()).isEqualTo("AWS AKIAIOSFODNN7EXAMPLE:" + row.get(5));
    }

    @Test
    void allPublishedExamplesAreThere() {
        assertThat(published()).hasSize(12);
    }

    /** The date of AWS is signed among the x-amz headers, so the line of the Date stays empty. */
    @Test
    void anAmzDateTakesThePlaceOfTheDate() {
        var headers = CanonicalHeaders.of(List.of(
                Map.entry("Date", "Tue, 27 Mar 2007 21:20:27 +0000"),
                Map.entry("X-Amz-Date", "Tue, 27 Mar 2007 21:20:26 +0000")));

        assertThat(new SigV2Signature("DELETE", "/demo/a", "", headers).stringToSign())
                .isEqualTo("DELETE\n\n\n\nx-amz-date:Tue, 27 Mar 2007 21:20:26 +0000\n/demo/a");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "uploads, ?uploads",
                "uploads=, ?uploads",
                "partNumber=2&uploadId=a%2Fb, ?partNumber=2&uploadId=a/b",
                "uploadId=x&partNumber=2&prefix=p, ?partNumber=2&uploadId=x",
                "response-content-type=text%2Fplain, ?response-content-type=text/plain",
                "list-type=2&prefix=p&max-keys=5, ''",
                "PartNumber=1, ''"
            })
    void onlyTheParametersOfTheResourceAreSigned(String query, String signed) {
        var text = new SigV2Signature("GET", "/demo/a", query, CanonicalHeaders.of(List.of())).stringToSign();

        assertThat(text).isEqualTo("GET\n\n\n\n/demo/a" + signed);
    }

    /** The example of AWS's page "Signing and authenticating REST requests", of a request that is signed in its URL. */
    @Test
    void aUrlIsSignedAsAwsDoes() {
        var signature = new SigV2Signature("GET", "/johnsmith/photos/puppy.jpg", "", CanonicalHeaders.of(List.of()));

        assertThat(signature.signUrl(EXAMPLE, "1175139620")).isEqualTo("NpgCjnDzrM+WFzoENXmpNDUsSn8=");
    }
}
