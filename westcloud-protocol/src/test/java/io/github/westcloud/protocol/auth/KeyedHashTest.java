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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

    /** Made with {@code printf '...' | openssl dgst -sha1 -hmac secret -binary | base64}. */
    private static final List<String> TEXTS = List.of("GET&/demo/a&now", "PUT&/demo/b&now");

    private static final List<String> HASHES = List.of("/6H4CqrPwcEkCOEzBbloL6BxsL4=", "qGmM6Z+Z0A6iiv9P1BadqZx92rc=");

    private final KeyedHash hash = Hmac.SHA1.with("secret".getBytes(StandardCharsets.UTF_8));

    @Test
    void oneTextAfterTheOtherHasItsOwnHash() {
        for (int i = 0; i < 4; i++) {
            assertThat(base64(TEXTS.get(i % 2))).isEqualTo(HASHES.get(i % 2));
        }
    }

    @Test
    void manyThreadsUseOneKey() {
        assertThat(IntStream.range(0, 10_000).parallel().allMatch(i -> base64(TEXTS.get(i % 2))
                        .equals(HASHES.get(i % 2))))
                .isTrue();
    }

    @Test
    void itsTextDoesNotHaveTheKey() {
        assertThat(hash).hasToString("KeyedHash[HmacSHA1]");
    }

    private String base64(String text) {
        return Base64.getEncoder().encodeToString(hash.of(text));
    }
}
