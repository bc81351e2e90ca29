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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.auth.SignatureKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("2026/订单.pdf");

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyDocumentedCodeArrivesWithAllThatTheServiceSaid(ErrorCode code) {
        server.otherwise(request -> Reply.error(code.status(), code.code(), code.message()));
        var failure = failure();
        assertThat(failure.errorCode()).contains(code);
        assertThat(failure.kind()).isEqualTo(code.kind());
        assertThat(failure.code()).isEqualTo(code.code());
        assertThat(failure.status()).isEqualTo(code.status());
        assertThat(failure.requestId()).contains("request-7");
        assertThat(failure.operation()).isEqualTo("download");
        assertThat(failure.path()).isEqualTo("/demo/2026/订单.pdf");
        assertThat(failure).hasMessageStartingWith("download of /demo/2026/订单.pdf failed: " + code.message());
    }

    @Test
    void aCodeThatIsNotDocumentedGoesByItsStatus() {
        server.then(Reply.error(403, 403999999L, "brand new"));
        var failure = failure();
        assertThat(failure.errorCode()).isEmpty();
        assertThat(failure.code()).isEqualTo(403999999L);
        assertThat(failure.kind()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(failure).hasMessageContaining("brand new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><body>Bad gateway</body></html>", "", "[]", "7", "{\"msg\":\"file or fol", "{}", "null"})
    void whatIsNoErrorBodyStillGivesAClearException(String body) {
        server.otherwise(request ->
                Reply.of(404).body(body).with("Content-Type", "text/html").with("x-request-id", "id-9"));
        var failure = failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(failure.code()).isZero();
        assertThat(failure.requestId()).contains("id-9");
        assertThat(failure).hasMessageContaining("HTTP 404").hasMessageContaining("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "99999999999999999999999", "-7", "\"99999999999999999999999\"", "null", "{}"})
    void aCodeThatIsNoneIsLeftOut(String code) {
        server.then(Reply.of(404).body("{\"msg\":\"gone\",\"code\":" + code + "}"));
        var failure = failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(failure.code()).isZero();
        assertThat(failure.errorCode()).isEmpty();
    }

    @Test
    void anErrorBodyThatBreaksOffStillGivesAClearException() {
        server.then(Reply.error(404, ErrorCode.NOT_FOUND.code(), "file or folder not found")
                .cutAfter(10));
        assertThat(failure().kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void anEndlessErrorBodyIsNotReadToItsEnd() {
        server.then(Reply.of(404).body("x".repeat(1 << 20)));
        assertThat(failure().getMessage()).hasSizeLessThan(500);
    }

    @Test
    void aMessageCannotBreakALineOfALog() {
        server.then(Reply.error(400, 400999999L, "first\\nsecond\\u001b[31m"));
        assertThat(failure().getMessage()).doesNotContain("\n").doesNotContain("\u001b");
    }

    @Test
    void aRedirectIsNeverFollowed() throws Exception {
        try (var elsewhere = new ScriptedServer()) {
            server.then(Reply.of(302).with("Location", elsewhere.uri() + "/demo/x"));
            assertThat(failure().status()).isEqualTo(302);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aChallengeIsNeverAnswered() {
        server.otherwise(request -> Reply.error(401, ErrorCode.AUTHORIZATION_ERROR.code(), "authorization error")
                .with("WWW-Authenticate", "Basic realm=\"x\""));
        restartClient(config().signatureKey(SignatureKey.PASSWORD));
        assertThat(failure()).hasMessageContaining("signatureKey");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void noMessageShowsAPasswordOrASignature() {
        server.otherwise(request -> Reply.error(401, ErrorCode.AUTHORIZATION_ERROR.code(), "authorization error"));
        assertThatThrownBy(() -> client.upload(UploadRequest.builder(PATH, Content.of(utf8("x")))
                        .contentSecret("topsecretkey")
                        .build()))
                .hasMessageNotContainingAny("secret", "WESTYUN", "topsecretkey");
        assertThat(client.toString() + config().build()).doesNotContain("secret");
    }

    private WestCloudException failure() {
        return catchThrowableOfType(WestCloudException.class, () -> client.download(DownloadRequest.of(PATH))
                .close());
    }
}
