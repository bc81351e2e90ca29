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
package io.github.westcloud.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    private static final BucketName DEMO = new BucketName("demo");

    @ParameterizedTest
    @CsvSource({
        "/demo, '', false, true",
        "/demo/, '', false, true",
        "/demo/a, a, false, false",
        "/demo/a/, a, false, true",
        "/demo/a%2F, a, false, true",
        "/demo/a/b.txt!key1, a/b.txt, true, false",
        "/demo/wow%21.txt, wow!.txt, false, false",
        "/demo/wow%21.txt!key1, wow!.txt, true, false"
    })
    void readsARequestLine(String raw, String path, boolean secret, boolean directory) {
        var target = RequestTarget.parse(raw);

        assertThat(target.bucket()).isEqualTo(DEMO);
        assertThat(target.path()).hasToString(path);
        assertThat(target.contentSecret()).isEqualTo(secret ? Optional.of("key1") : Optional.empty());
        assertThat(target.directory()).isEqualTo(directory);
        assertThat(RequestTarget.parse(target.raw())).isEqualTo(target);
    }

    @Test
    void writesARequestLine() {
        assertThat(new RequestTarget(DEMO, ObjectPath.root()).raw()).isEqualTo("/demo/");
        assertThat(new RequestTarget(DEMO, ObjectPath.of("a b/c!d")).raw()).isEqualTo("/demo/a%20b/c%21d");
        assertThat(RequestTarget.ofDirectory(DEMO, ObjectPath.of("a")).raw()).isEqualTo("/demo/a/");
        assertThat(RequestTarget.ofFile(DEMO, ObjectPath.of("a!"), "k3Y").raw()).isEqualTo("/demo/a%21!k3Y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo/a",
                "/",
                "//a",
                "/-demo/a",
                "/de mo/a",
                "/%64emo/a",
                "/demo//a",
                "/demo//",
                "/demo/%2Fa",
                "/demo/a//b",
                "/demo/../x",
                "/demo/a!",
                "/demo/a!b!c",
                "/demo/a!b/c",
                "/demo/a!b%20",
                "/demo!key1",
                "/demo/!key1",
                "/demo/a/!key1",
                "/demo/%zz"
            })
    void refusesWhatIsNoTarget(String raw) {
        assertThatIllegalArgumentException().isThrownBy(() -> RequestTarget.parse(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/a!hush-hush",
                "/demo!hush",
                "/demo/a!hush!hush",
                "/demo/%zz!hush",
                "/demo//a!hush",
                "x!hush",
                "/demo/a/!hush",
                "/ /a!hush",
                "/demo/a!hush/b"
            })
    void anErrorNeverRepeatsTheSecret(String raw) {
        assertThatThrownBy(() -> RequestTarget.parse(raw)).hasMessageNotContaining("hush");
    }

    @Test
    void onlyAFileHasASecret() {
        var secret = "key1";
        var file = ObjectPath.of("a");
        assertThatIllegalArgumentException().isThrownBy(() -> RequestTarget.ofFile(DEMO, ObjectPath.root(), secret));
        assertThatIllegalArgumentException().isThrownBy(() -> RequestTarget.parse("/demo/a/!key1"));
        assertThat(RequestTarget.ofFile(DEMO, file, secret).raw()).isEqualTo("/demo/a!key1");
    }

    @Test
    void theTextNeverHasTheSecret() {
        assertThat(RequestTarget.parse("/demo/a%20b!hush")).hasToString("/demo/a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a-b", "a!b", "ключ", "a\n"})
    void aSecretHasLettersAndDigits(String secret) {
        assertThatIllegalArgumentException().isThrownBy(() -> RequestTarget.requireContentSecret(secret));
    }

    @Test
    void aBucketNameIsLegalOrRefused() {
        assertThat(new BucketName("a")).hasToString("a");
        assertThat(new BucketName("my-bucket_1.test")).hasToString("my-bucket_1.test");
        assertThat(new BucketName("x".repeat(63)).value()).hasSize(63);
        for (var bad : new String[] {"", "-a", ".", "..", "_a", "a b", "a/b", "a!", "ä", "x".repeat(64), "a\n"}) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> new BucketName(bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new BucketName(null));
    }
}
