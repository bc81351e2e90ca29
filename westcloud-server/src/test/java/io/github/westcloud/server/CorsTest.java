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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told about web pages of other origins. */
class CorsTest extends ServerTestSupport {

    private static final String PAGE = "http://localhost:5173";
    private static final String[] ALLOWED = {"Access-Control-Allow-Origin", PAGE};

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.corsOrigin(PAGE).corsOrigin("https://app.example.com").clock(Clock.systemUTC());
    }

    @Test
    void aPreflightOfAnAllowedPageNamesWhatItMaySend() {
        var answer = preflight(rest, PAGE);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header(ALLOWED[0])).isEqualTo(PAGE);
        assertThat(answer.header("Access-Control-Allow-Methods"))
                .contains("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("*", "Authorization");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("OPTIONS");
            assertThat(request.details().refusal()).isEmpty();
        });
    }

    @Test
    void bothDialectsLetAnAllowedPageReadEveryHeader() {
        var s3 = new S3(server.uri(), Clock.systemUTC(), new Credentials("alice", "secret"), S3.Version.V4);
        rest.put("/demo/a", "content", "x-west-meta-color", "red");
        for (var answer : new Answer[] {rest.get("/demo/a", "Origin", PAGE), s3.get("/demo/a", "Origin", PAGE)}) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header(ALLOWED[0])).isEqualTo(PAGE);
            assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("*");
            assertThat(answer.header("Vary")).isEqualTo("Origin");
        }
    }

    @Test
    void aPageCanReadWhyItIsRefused() {
        server.faults().add(new RequestPattern("GET", "/demo/busy"), 1, FaultAction.status(503));
        assertThat(rest.get("/demo/none", "Origin", PAGE).header(ALLOWED[0])).isEqualTo(PAGE);
        assertThat(rest.get("/demo/busy", "Origin", PAGE).header(ALLOWED[0])).isEqualTo(PAGE);
    }

    @Test
    void theOriginIsComparedAsAWhole() {
        assertThat(preflight(rest, "https://appXexample.com").header(ALLOWED[0]))
                .isNull();
        assertThat(preflight(rest, "https://app.example.com.evil.org").header(ALLOWED[0]))
                .isNull();
        assertThat(preflight(rest, "https://app.example.com").status()).isEqualTo(204);
    }

    @Test
    void aPreflightOfAnotherPageIsRefusedAndExplained() {
        var answer = preflight(rest, "http://elsewhere:8080");
        assertThat(answer.code()).isEqualTo(405000001);
        assertThat(answer.header(ALLOWED[0])).isNull();
        assertThat(answer.text()).contains("start the server with --cors http://elsewhere:8080");
        assertThat(rest.get("/demo/", "Origin", "http://elsewhere:8080").header(ALLOWED[0]))
                .isNull();
    }

    @Test
    void aServerWithoutTheOptionTellsBrowsersNothing() throws IOException {
        try (var plain =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            var answer = preflight(new Rest(plain), PAGE);
            assertThat(answer.code()).isEqualTo(405000001);
            assertThat(answer.text()).contains("--cors " + PAGE);
            assertThat(preflight(new Rest(plain), "null").text()).contains("--cors *");
            assertThat(new Rest(plain).get("/demo/", "Origin", PAGE).headers().map())
                    .doesNotContainKeys("access-control-allow-origin", "vary");
        }
    }

    @Test
    void aStarStandsForAllPages() throws IOException {
        try (var open = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .corsOrigin("*")
                .adminPort(0)
                .start()) {
            assertThat(preflight(new Rest(open), "null").status()).isEqualTo(204);
            assertThat(new Rest(open).get("/demo/", "Origin", PAGE).header(ALLOWED[0]))
                    .isEqualTo(PAGE);
            var admin = new Rest(open.adminUri().orElseThrow(), "alice", "secret");
            assertThat(admin.get("/-/requests", "Origin", PAGE).status()).isEqualTo(403);
            assertThat(preflight(admin, PAGE).header(ALLOWED[0])).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "http://localhost/", "http://localhost/a", "HTTP://localhost", "null", ""})
    void whatIsNoOriginIsRefused(String origin) {
        assertThatThrownBy(() -> WestCloudServer.builder().corsOrigin(origin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + origin + "'");
    }

    private static Answer preflight(Rest rest, String origin) {
        return rest.anonymous(
                "OPTIONS",
                "/demo/a",
                null,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "PUT",
                "Access-Control-Request-Headers",
                "authorization, x-west-meta-color");
    }
}
