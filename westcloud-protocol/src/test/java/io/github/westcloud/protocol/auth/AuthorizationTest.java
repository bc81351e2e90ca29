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

import io.github.westcloud.protocol.auth.Authorization.Basic;
import io.github.westcloud.protocol.auth.Authorization.UnknownSchemeException;
import io.github.westcloud.protocol.auth.Authorization.Westyun;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

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
                "WESTYUN alice:"
            })
    void refusesWhatIsMalformed(String header) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authorization.parse(header))
                .isNotInstanceOf(UnknownSchemeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush", "hush hush", "Bearer hush", "AWS4-HMAC-SHA256 Credential=hush", "Basic\thush"})
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
