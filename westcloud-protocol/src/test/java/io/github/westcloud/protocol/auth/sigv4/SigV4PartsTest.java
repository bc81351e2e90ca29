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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigV4PartsTest {

    @Test
    void aDateIsReadAndWrittenToTheSecond() {
        var instant = Instant.parse("2013-05-24T01:02:03Z");

        assertThat(AmzDate.format(instant)).isEqualTo("20130524T010203Z");
        assertThat(AmzDate.parse("20130524T010203Z")).isEqualTo(instant);
        assertThat(AmzDate.day(instant)).isEqualTo("20130524");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20130524", "20130231T000000Z", "20130524T250000Z", "2013-05-24T01:02:03Z", "now"})
    void anotherDateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AmzDate.parse(text));
    }

    @Test
    void aScopeIsReadAsItIsWritten() {
        var scope = new CredentialScope("20130524", "cn-north", "s3");

        assertThat(scope.text()).isEqualTo("20130524/cn-north/s3/aws4_request");
        assertThat(CredentialScope.parse(scope.text())).isEqualTo(scope);
        assertThat(CredentialScope.parse("20130524//s3/aws4_request").region()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20130524/r/s3", "20130524/r/s3/aws5_request", "2013/r/s3/aws4_request", "a/b/c/d/e"})
    void anotherScopeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialScope.parse(text));
    }

    @Test
    void aPayloadSaysHowTheBodyComes() {
        assertThat(PayloadHash.EMPTY.value())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(PayloadHash.EMPTY.isHash()).isTrue();
        assertThat(PayloadHash.UNSIGNED.isHash() || PayloadHash.UNSIGNED.isStreaming())
                .isFalse();
        assertThat(PayloadHash.STREAMING.hasSignedChunks() && !PayloadHash.STREAMING.hasTrailer())
                .isTrue();
        assertThat(PayloadHash.STREAMING_TRAILER.hasSignedChunks() && PayloadHash.STREAMING_TRAILER.hasTrailer())
                .isTrue();
        assertThat(PayloadHash.STREAMING_UNSIGNED_TRAILER.hasTrailer()
                        && !PayloadHash.STREAMING_UNSIGNED_TRAILER.hasSignedChunks())
                .isTrue();
    }

    @Test
    void aKeyIsNeverShown() {
        var key = SigningKey.of(new Credentials("alice", "hush"), new CredentialScope("20130524", "r", "s3"));

        assertThat(key.toString()).isEqualTo("SigningKey[20130524/r/s3/aws4_request]");
    }
}
