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

    /** Amazon S3 API reference, docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html. */
    @Test
    void thePolicyOfAFormIsSignedAsInThePublishedExample() {
        var policy = "eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAg"
                + "ICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAi"
                + "dXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25f"
                + "cmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxf"
                + "dXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQog"
                + "ICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRl"
                + "LWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAi"
                + "Il0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMt"
                + "ZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEy"
                + "NTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9";
        var credentials = new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        assertThat(SigningKey.of(credentials, new CredentialScope("20151229", "us-east-1", "s3"))
                        .signPolicy(policy))
                .isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
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
