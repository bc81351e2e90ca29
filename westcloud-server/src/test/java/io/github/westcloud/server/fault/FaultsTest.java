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
package io.github.westcloud.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault, seen over the wire, switched on from Java and over HTTP. */
class FaultsTest extends ServerTestSupport {

    private static final String HEADER = "x-westcloud-admin";
    private static final RequestPattern GETS = new RequestPattern("GET", "/demo/**");

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.administrator("alice");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void answersEveryDocumentedError(ErrorCode code) {
        server.faults().add(RequestPattern.any(), 1, FaultAction.error(code));
        var answer = rest.get("/demo");
        assertThat(answer.status()).isEqualTo(code.status());
        assertThat(answer.code()).isEqualTo(code.code());
        assertThat(answer.json().path("msg").asText()).isEqualTo(code.message());
        assertThat(rest.get("/demo").status()).isEqualTo(200);
    }

    @Test
    void meetsMatchingRequestsOnly() {
        rest.put("/demo/a/b", "x", "x-west-automkdir", "true");
        server.faults().add(new RequestPattern("GET", "/demo/*/b"), 2, FaultAction.status(500));
        assertThat(rest.head("/demo/a/b").status()).isEqualTo(200);
        assertThat(rest.get("/demo/a").status()).isEqualTo(200);
        assertThat(rest.get("/demo/a/b").status()).isEqualTo(500);
        assertThat(rest.get("/demo/a/b").status()).isEqualTo(500);
        assertThat(rest.get("/demo/a/b").status()).isEqualTo(200);
        assertThat(server.faults().active()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void answersAnyStatusWithOrWithoutRetryAfter(int status) {
        server.faults().add(GETS, 1, FaultAction.status(status, Duration.ofSeconds(7)));
        server.faults().add(GETS, 1, FaultAction.status(status));
        var first = rest.get("/demo/");
        assertThat(first.status()).isEqualTo(status);
        assertThat(first.header("Retry-After")).isEqualTo("7");
        var second = rest.get("/demo/");
        assertThat(second.status()).isEqualTo(status);
        assertThat(second.header("Retry-After")).isNull();
    }

    @Test
    void aFaultyRequestHasNoEffect() {
        server.faults().add(RequestPattern.any(), 1, FaultAction.error(ErrorCode.BUCKET_NOT_ENOUGH_SPACE));
        assertThat(rest.put("/demo/file", "x").code()).isEqualTo(400000015);
        assertThat(rest.head("/demo/file").status()).isEqualTo(404);
    }

    @Test
    void delays() {
        server.faults().add(GETS, 1, FaultAction.delay(Duration.ofMillis(300)));
        long start = System.nanoTime();
        assertThat(rest.get("/demo/").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void closingTheServerEndsDelays() throws IOException {
        server.faults().add(GETS, 1, FaultAction.delay(Duration.ofMinutes(5)));
        try (var raw = new RawHttp(server.uri())) {
            raw.send("GET /demo/ HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n");
            await("the request is being delayed")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> server.faults().active().isEmpty());
            long start = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "200000"})
    void cutsAnswers(int bytes) throws IOException {
        var content = bytes(300_000);
        rest.send("PUT", "/demo/file", content);
        server.faults().add(GETS, 1, FaultAction.cutAnswer(bytes));
        try (var raw = new RawHttp(server.uri())) {
            raw.send("GET /demo/file HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n");
            if (bytes > 0) {
                assertThat(raw.readHead().headers()).containsEntry("content-length", "300000");
                assertThat(raw.readBytes(bytes)).isEqualTo(java.util.Arrays.copyOf(content, bytes));
            }
            assertThat(raw.isClosedByServer()).isTrue();
        }
    }

    @Test
    void cutsAnswersOfRequestsThatWereDone() {
        server.faults().add(RequestPattern.any(), 1, FaultAction.cutAnswer(0));
        assertThatThrownBy(() -> rest.put("/demo/file", "x")).isInstanceOf(UncheckedIOException.class);
        assertThat(rest.get("/demo/file").text()).isEqualTo("x");
    }

    @Test
    void cutsRequests() throws IOException {
        server.faults().add(RequestPattern.any(), 1, FaultAction.cutRequest(10));
        try (var raw = new RawHttp(server.uri())) {
            raw.send(
                    "PUT /demo/file HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "Content-Length: 100\r\n\r\n0123456789");
            assertThat(raw.isClosedByServer()).isTrue();
        }
        assertThat(rest.head("/demo/file").status()).isEqualTo(404);
    }

    @Test
    void sendsAWrongMd5() {
        rest.put("/demo/file", "x", "Content-MD5", Md5.hex("x".getBytes(StandardCharsets.UTF_8)));
        server.faults().add(GETS, 1, FaultAction.wrongContentMd5());
        var answer = rest.get("/demo/file");
        assertThat(answer.text()).isEqualTo("x");
        assertThat(answer.headers().allValues("Content-MD5")).hasSize(1);
        assertThat(answer.header("Content-MD5")).isNotEqualTo(Md5.hex(answer.body()));
    }

    @Test
    void sendsAShortBody() {
        rest.put("/demo/file", "0123456789");
        server.faults().add(GETS, 1, FaultAction.shortBody(4));
        var answer = rest.get("/demo/file");
        assertThat(answer.text()).isEqualTo("0123");
        assertThat(answer.header("Content-Length")).isEqualTo("4");
        assertThat(answer.header("x-west-file-size")).isEqualTo("10");
    }

    @Test
    void skewsItsClock() {
        server.skewClock(Duration.ofHours(-2));
        assertThat(rest.get("/demo").header("Date")).isEqualTo("Sun, 01 Mar 2026 08:00:00 GMT");
    }

    @Test
    void refusesFaultsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaultAction.status(200));
        assertThatIllegalArgumentException().isThrownBy(() -> FaultAction.delay(Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> FaultAction.cutAnswer(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestPattern("GET", "demo"));
        assertThatIllegalArgumentException().isThrownBy(() -> server.faults().add(GETS, 0, FaultAction.status(500)));
    }

    private long admin(String json) {
        var answer = rest.send("POST", "/-/faults", json.getBytes(StandardCharsets.UTF_8), HEADER, "true");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("id").asLong();
    }

    @Test
    void isSwitchedOverHttp() {
        admin("{\"method\":\"GET\",\"path\":\"/demo/*\",\"times\":1,\"error\":400000015}");
        assertThat(rest.get("/demo/file").code()).isEqualTo(400000015);
        assertThat(rest.get("/demo/file").code()).isEqualTo(404000001);
        long id = admin("{\"status\":503,\"retryAfter\":3}");
        assertThat(rest.get("/demo").header("Retry-After")).isEqualTo("3");
        assertThat(rest.get("/-/faults").json()).hasSize(1);
        assertThat(rest.send("DELETE", "/-/faults/" + id, HEADER, "true").status())
                .isEqualTo(200);
        assertThat(rest.send("DELETE", "/-/faults/" + id, HEADER, "true").status())
                .isEqualTo(404);
        assertThat(rest.get("/demo").status()).isEqualTo(200);
        admin("{\"shortBody\":1}");
        rest.send("DELETE", "/-/faults", HEADER, "true");
        assertThat(rest.get("/-/faults").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"delay\":1}", "{\"cutAnswer\":9}", "{\"cutRequest\":0}", "{\"wrongContentMd5\":true}"})
    void knowsEveryFaultOverHttp(String json) {
        admin(json);
        assertThat(server.faults().active()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"status\":200}",
                "{\"error\":1}",
                "{\"status\":500,\"delay\":1}",
                "{\"status\":500,\"times\":0}",
                "{\"status\":500,\"path\":\"x\"}",
                "{\"unknown\":1}"
            })
    void refusesWrongJson(String json) {
        var answer = rest.send("POST", "/-/faults", json.getBytes(StandardCharsets.UTF_8), HEADER, "true");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(server.faults().active()).isEmpty();
    }

    @Test
    void skewsItsClockOverHttp() {
        rest.send("PUT", "/-/clock", "{\"skewSeconds\":60}".getBytes(StandardCharsets.UTF_8), HEADER, "true");
        assertThat(rest.get("/demo").header("Date")).isEqualTo("Sun, 01 Mar 2026 10:01:00 GMT");
    }

    @Test
    void saysWhatTheAdministrationKnows() {
        assertThat(rest.get("/-/other").status()).isEqualTo(404);
        assertThat(rest.get("/-/other").text()).contains("POST /-/faults");
        assertThat(rest.send("PUT", "/-/clock", "soon".getBytes(StandardCharsets.UTF_8), HEADER, "true")
                        .status())
                .isEqualTo(400);
        assertThat(rest.send("POST", "/-/faults", bytes(70_000), HEADER, "true").code())
                .isEqualTo(400000009);
    }

    @Test
    void theAdministrationIsForUsersOnly() {
        assertThat(new Rest(server.uri(), "alice", "wrong").get("/-/faults").code())
                .isEqualTo(401000002);
    }

    @Test
    void theAdministrationIsOffByDefault() throws IOException {
        try (var plain = io.github.westcloud.server.WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .start()) {
            assertThat(new Rest(plain).get("/-/faults").code()).isEqualTo(400000008);
        }
    }
}
