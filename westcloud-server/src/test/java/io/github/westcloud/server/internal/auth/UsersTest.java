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

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
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

    private byte[] signature(User user, SignatureKey key) {
        return users.hash(user, key).of("text");
    }
}
