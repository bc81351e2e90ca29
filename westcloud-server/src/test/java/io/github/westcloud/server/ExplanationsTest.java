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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.WestyunSignature;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a request was refused, as the server tells it on request, and what it never tells. */
class ExplanationsTest extends ServerTestSupport {

    private static final String DATE = "Sun, 01 Mar 2026 10:00:00 GMT";
    private static final Credentials ALICE = new Credentials("alice", "secret");

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.explain(true).user("reader", "r").access("reader", Access.READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /demo/a b     |     | password | the decoded path",
                "GET | /demo/a%20b?x=1 |   | password | the path with the query string",
                "GET | /a%20b        |     | password | the path without the bucket",
                "get | /demo/a%20b   |     | password | the method in lower case",
                "GET | /demo/a%20b   | md5 | password | None of the usual mistakes",
                "GET | /demo/a%20b   |     | base64   | --signature-key any",
                "GET | /demo/a b     |     | base64   | the decoded path",
                "GET | /demo/other   |     | password | None of the usual mistakes"
            })
    void nameWhatTheClientSignedInstead(String method, String path, String md5, SignatureKeyName key, String words) {
        var signature = new WestyunSignature(method, path, DATE, md5).sign(ALICE, key.key);
        var answer = signed("/demo/a%20b?x=1", "WESTYUN alice:" + signature);
        assertThat(answer.code()).isEqualTo(401000002);
        assertThat(answer.header("x-west-explain"))
                .contains(words)
                .contains("'GET&/demo/a%20b&" + DATE + "', also with '&' at the end")
                .contains("--signature-key password")
                .isEqualTo(answer.json().path("detail").asText());
    }

    enum SignatureKeyName {
        password(SignatureKey.PASSWORD),
        base64(SignatureKey.BASE64);

        private final SignatureKey key;

        SignatureKeyName(SignatureKey key) {
            this.key = key;
        }
    }

    @Test
    void nameTheContentMd5ThatWasNotSigned() {
        var md5 = "9dd4e461268c8034f5c8564e155c67a6";
        var signature = new WestyunSignature("PUT", "/demo/file", DATE, null).sign(ALICE, SignatureKey.PASSWORD);
        var answer = rest.anonymous(
                "PUT",
                "/demo/file",
                new byte[] {'x'},
                "Authorization",
                "WESTYUN alice:" + signature,
                "Date",
                DATE,
                "Content-MD5",
                md5);
        assertThat(answer.header("x-west-explain")).contains("no Content-MD5").contains("&" + md5 + "'");
    }

    @Test
    void neverHaveTheExpectedSignatureOrASecret() {
        rest.put("/demo/file", "x", "Content-Secret", "k3y");
        for (var path : new String[] {"/demo/file!k3y", "/demo/file", "/demo/file!wr0ng"}) {
            for (var rawPath : new String[] {path, path.replaceFirst("!.*", "")}) {
                for (var key : SignatureKey.values()) {
                    var expected = new WestyunSignature("GET", rawPath, DATE, null).sign(ALICE, key);
                    var answers = signed(path, "WESTYUN alice:wrong").headers().map()
                            + rest.get(path).text();
                    assertThat(answers).doesNotContain(expected, "secret:", "k3y", "wr0ng", "c2VjcmV0");
                }
            }
        }
        assertThat(server.requests().toString()).doesNotContain("k3y", "wr0ng", "c2VjcmV0");
    }

    @Test
    void tellAWrongPasswordFromAnUnknownUser() {
        assertThat(new Rest(server.uri(), "alice", "gu3ss").get("/demo").header("x-west-explain"))
                .contains("wrong password of the user 'alice'")
                .doesNotContain("gu3ss", "secret");
        assertThat(new Rest(server.uri(), "alcie", "x").get("/demo").header("x-west-explain"))
                .contains("unknown user 'alcie'");
    }

    @Test
    void nameTheClocksDifference() {
        var ahead = "Sun, 01 Mar 2026 10:31:40 GMT";
        var signature = new WestyunSignature("GET", "/demo", ahead, null).sign(ALICE, SignatureKey.PASSWORD);
        var answer = rest.anonymous("GET", "/demo", null, "Authorization", "WESTYUN alice:" + signature, "Date", ahead);
        assertThat(answer.code()).isEqualTo(403000001);
        assertThat(answer.header("x-west-explain"))
                .contains("1900 seconds ahead of the server's clock", "1800 seconds");
    }

    @Test
    void standOnNoAnswerThatIsRight() {
        assertThat(rest.get("/demo").header("x-west-explain")).isNull();
    }

    @Test
    void areOffUnlessAskedFor() throws IOException {
        try (var plain =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            var answer = new Rest(plain.uri(), "alice", "wrong").get("/demo");
            assertThat(answer.header("x-west-explain")).isNull();
            assertThat(answer.text()).doesNotContain("wrong password");
            assertThat(plain.requests().get(0).details().refusal().orElseThrow().explanation())
                    .as("for who looks at the server")
                    .contains("wrong password of the user 'alice'");
        }
    }

    private Answer signed(String path, String authorization) {
        return rest.anonymous("GET", path, null, "Authorization", authorization, "Date", DATE);
    }
}
