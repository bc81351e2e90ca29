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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.protocol.auth.Authorization.AwsV2;
import io.github.westcloud.protocol.auth.Authorization.AwsV4;
import io.github.westcloud.protocol.auth.Authorization.Basic;
import io.github.westcloud.protocol.auth.Authorization.UnknownSchemeException;
import io.github.westcloud.protocol.auth.Authorization.Westyun;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

    private static final CredentialScope SCOPE = new CredentialScope("20130524", "us-east-1", "s3");
    private static final String HASH = "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41";

    /** The Base64 is that of: printf %s 'alice:secret' | base64. */
    @Test
    void basicIsTheBase64OfNameAndPassword() {
        var basic = new Basic(new Credentials("alice", "secret"));

        assertThat(basic.header()).isEqualTo("Basic YWxpY2U6c2VjcmV0");
        assertThat(Authorization.parse("Basic YWxpY2U6c2VjcmV0")).isEqualTo(basic);
        assertThat(Authorization.parse("bAsIc  YWxpY2U6c2VjcmV0 ")).isEqualTo(basic);
    }

    @ParameterizedTest
    @CsvSource({"alice, se:cr:et", "bob smith, pässwörd 密码 🔑", "a, '::'"})
    void whatIsWrittenIsRead(String username, String password) {
        var basic = new Basic(new Credentials(username, password));
        assertThat(Authorization.parse(basic.header())).isEqualTo(basic);

        var westyun = new Westyun(username, "9gISzV7QzRgWNyBOpCJP3l85fpU=");
        assertThat(westyun.header()).isEqualTo("WESTYUN " + username + ":9gISzV7QzRgWNyBOpCJP3l85fpU=");
        assertThat(Authorization.parse(westyun.header())).isEqualTo(westyun);
        assertThat(Authorization.parse(westyun.header()).username()).isEqualTo(username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "bob smith", "a/b:c"})
    void awsHeadersAreReadAsTheyAreWritten(String username) {
        var second = new AwsV2(username, "9gISzV7QzRgWNyBOpCJP3l85fpU=");
        assertThat(second.header()).isEqualTo("AWS " + username + ":9gISzV7QzRgWNyBOpCJP3l85fpU=");
        assertThat(Authorization.parse(second.header())).isEqualTo(second);

        var fourth = new AwsV4(username, SCOPE, List.of("host", "x-amz-date"), HASH);
        assertThat(fourth.header())
                .isEqualTo("AWS4-HMAC-SHA256 Credential=" + username
                        + "/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=" + HASH);
        assertThat(Authorization.parse(fourth.header())).isEqualTo(fourth);
        assertThat(Authorization.parse(fourth.header().replace(", ", ","))).isEqualTo(fourth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Basic",
                "Basic ",
                "Basic !!!!",
                "Basic YWxpY2U",
                "Basic YWxpY2U=",
                "Basic OnNlY3JldA==",
                "Basic YWxpY2U6",
                "WESTYUN",
                "WESTYUN ",
                "WESTYUN alice",
                "WESTYUN :sig",
                "WESTYUN alice:",
                "AWS",
                "AWS alice",
                "AWS :sig",
                "AWS alice:",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=alice",
                "AWS4-HMAC-SHA256 Credential=alice/20130524/r/s3/aws4_request, SignedHeaders=host",
                "AWS4-HMAC-SHA256 Credential=alice/20130524/r/s3/aws4_request, SignedHeaders=host, Signature=abc",
                "AWS4-HMAC-SHA256 Credential=/20130524/r/s3/aws4_request, SignedHeaders=host, Signature=" + HASH,
                "AWS4-HMAC-SHA256 Credential=alice/day/r/s3/aws4_request, SignedHeaders=host, Signature=" + HASH,
                "AWS4-HMAC-SHA256 Credential=alice/20130524/r/s3, SignedHeaders=host, Signature=" + HASH
            })
    void refusesWhatIsMalformed(String header) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authorization.parse(header))
                .isNotInstanceOf(UnknownSchemeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush", "hush hush", "Bearer hush", "AWS4-HMAC-SHA512 Credential=hush", "Basic\thush"})
    void knowsAnUnknownSchemeAndNeverRepeatsIt(String header) {
        assertThatThrownBy(() -> Authorization.parse(header))
                .isInstanceOf(UnknownSchemeException.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void noTextHasASecret() {
        var credentials = new Credentials("alice", "hush");

        assertThat(credentials.toString()).contains("alice").doesNotContain("hush");
        assertThat(new Basic(credentials).toString()).contains("alice").doesNotContain("hush", "aHVzaA");
        assertThat(new Westyun("alice", "hush").toString()).contains("alice").doesNotContain("hush");
        assertThat(new AwsV2("alice", "hush").toString()).contains("alice").doesNotContain("hush");
        assertThat(new AwsV4("alice", SCOPE, List.of("host"), HASH).toString())
                .contains("alice")
                .doesNotContain(HASH);
    }

    @Test
    void noErrorHasASecret() {
        assertThatThrownBy(() -> new Credentials("alice:hush", "x")).hasMessageNotContaining("hush");
        assertThatThrownBy(() -> new Credentials("alice", "hush\n"))
                .hasMessageContaining("alice")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> new Credentials("", "hush")).hasMessageNotContaining("hush");
        for (var pair : new String[] {"hush", ":hush", "alice\n:hush", "alice:hush\n"}) {
            var header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> Authorization.parse(header)).hasMessageNotContaining("hush");
        }
    }
}
