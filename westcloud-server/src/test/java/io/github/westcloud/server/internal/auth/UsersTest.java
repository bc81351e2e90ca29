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
package io.github.westcloud.server.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersTest {

    private static final User ALICE = new User(new Credentials("alice", "secret"));
    private static final User WITH_OTHER_PASSWORD = new User(new Credentials("alice", "changed"));

    private final Users users = new Users(Map.of("alice", ALICE));

    @ParameterizedTest
    @EnumSource
    void theHashThatIsKeptIsTheOneOfThePassword(SignatureKey key) {
        assertThat(users.hash(ALICE, key)).isSameAs(users.hash(ALICE, key));
        assertThat(signature(ALICE, key)).isEqualTo(key.of(ALICE.credentials()).of("text"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherPasswordHasAnotherHash(SignatureKey key) {
        users.put("alice", there -> WITH_OTHER_PASSWORD);

        assertThat(signature(WITH_OTHER_PASSWORD, key))
                .isEqualTo(key.of(WITH_OTHER_PASSWORD.credentials()).of("text"));
        assertThat(signature(ALICE, key))
                .as("a request that began before the change")
                .isEqualTo(key.of(ALICE.credentials()).of("text"));
    }

    @Test
    void aUserWhoIsRemovedWhileARequestIsCheckedHasAHash() {
        users.remove("alice");

        assertThat(users.find("alice")).isEmpty();
        assertThat(signature(ALICE, SignatureKey.PASSWORD))
                .isEqualTo(SignatureKey.PASSWORD.of(ALICE.credentials()).of("text"));
    }

    @Test
    void theKeyOfTheLastScopeIsKept() {
        var today = new CredentialScope("20260301", "us-east-1", CredentialScope.S3);
        var elsewhere = new CredentialScope("20260301", "eu-west-1", CredentialScope.S3);

        assertThat(users.signingKey(ALICE, today)).isSameAs(users.signingKey(ALICE, today));
        assertThat(policy(ALICE, elsewhere)).isEqualTo(anew(ALICE, elsewhere));
        assertThat(policy(ALICE, today)).isEqualTo(anew(ALICE, today));
    }

    @Test
    void anotherPasswordHasAnotherKey() {
        var scope = new CredentialScope("20260301", "us-east-1", CredentialScope.S3);
        var before = policy(ALICE, scope);
        users.put("alice", there -> WITH_OTHER_PASSWORD);

        assertThat(policy(WITH_OTHER_PASSWORD, scope))
                .isEqualTo(anew(WITH_OTHER_PASSWORD, scope))
                .isNotEqualTo(before);
        assertThat(policy(ALICE, scope)).isEqualTo(before);
    }

    private String policy(User user, CredentialScope scope) {
        return users.signingKey(user, scope).signPolicy("policy");
    }

    private static String anew(User user, CredentialScope scope) {
        return SigningKey.of(user.credentials(), scope).signPolicy("policy");
    }

    private byte[] signature(User user, SignatureKey key) {
        return users.hash(user, key).of("text");
    }
}
