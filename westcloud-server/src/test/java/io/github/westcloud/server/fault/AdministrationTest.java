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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.westcloud.server.Access;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may administer a server, and within which bounds. */
class AdministrationTest extends ServerTestSupport {

    private static final String HEADER = "x-westcloud-admin";
    private static final byte[] FAULT = "{\"status\":503}".getBytes(UTF_8);

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.administrator("alice");
        builder.user("bob", "b").user("nobody", "n").access("nobody", Access.NONE);
    }

    @Test
    void isForItsAdministratorsOnly() {
        for (var other : new Rest[] {new Rest(server.uri(), "bob", "b"), new Rest(server.uri(), "nobody", "n")}) {
            assertThat(other.send("POST", "/-/faults", FAULT, HEADER, "true").status())
                    .isEqualTo(403);
            assertThat(other.get("/-/faults").status()).isEqualTo(403);
            assertThat(skew(other, "60").status()).isEqualTo(403);
            assertThat(other.send("DELETE", "/-/faults", HEADER, "true").text()).contains("--admin NAME");
        }
        assertThat(server.faults().active()).isEmpty();
        assertThat(rest.send("POST", "/-/faults", FAULT, HEADER, "true").status())
                .isEqualTo(200);
    }

    @Test
    void anAdministratorIsAUser() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WestCloudServer.builder().administrator("alice"))
                .withMessageContaining("no user 'alice'");
    }

    @Test
    void takesNoChangeThatAFormCouldSend() {
        var answer = rest.send("POST", "/-/faults", FAULT, "Content-Type", "text/plain");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains(HEADER);
        assertThat(server.faults().active()).isEmpty();
    }

    @Test
    void takesNothingFromAPageOfAnotherOrigin() throws IOException {
        var own = "127.0.0.1:" + server.uri().getPort();
        assertThat(get(own, "")).isEqualTo(200);
        assertThat(get(own, "Origin: http://" + own + "\r\n")).isEqualTo(200);
        assertThat(get("localhost:80", "")).isEqualTo(200);
        assertThat(get("[::1]", "")).isEqualTo(200);
        assertThat(get(own, "Origin: http://evil.example\r\n")).isEqualTo(403);
        assertThat(get(own, "Origin: null\r\n")).isEqualTo(403);
        assertThat(get(own, "Origin: http://127.0.0.1:1\r\n")).isEqualTo(403);
        // A name that its owner has made to lead to this machine.
        assertThat(get("evil.example", "Origin: http://evil.example\r\n")).isEqualTo(403);
        assertThat(get("127.0.0.1.evil.example", "")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"315360001", "-315360001", "9223372036854775807", "1e30", "99999999999999999999", "1.5", "null"})
    void refusesAClockThatIsTooFarOff(String seconds) {
        assertThat(skew(rest, seconds).status()).isEqualTo(400);
        assertThat(rest.get("/demo").header("Date")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
    }

    @Test
    void worksAtTheBoundsOfTheClock() {
        for (var seconds : new String[] {"315360000", "-315360000"}) {
            assertThat(skew(rest, seconds).status()).isEqualTo(200);
            assertThat(rest.put("/demo/file" + seconds, "x").status()).isEqualTo(200);
            assertThat(rest.get("/demo/file" + seconds).text()).isEqualTo("x");
        }
        assertThatThrownBy(() -> server.skewClock(Duration.ofDays(3651)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3650 days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shortBody\":9223372036854775807}",
                "{\"cutAnswer\":9223372036854775807}",
                "{\"status\":503,\"retryAfter\":31536000}"
            })
    void takesTheLargestNumbers(String fault) {
        rest.put("/demo/file", "content");
        assertThat(rest.send("POST", "/-/faults", fault.getBytes(UTF_8), HEADER, "true")
                        .status())
                .isEqualTo(200);
        if (!fault.contains("cut")) {
            assertThat(rest.get("/demo/file").status()).isIn(200, 503);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"status\":503,\"retryAfter\":-1}", "{\"status\":503,\"retryAfter\":9223372036854775807}"})
    void refusesNumbersThatMeanNothing(String fault) {
        assertThat(rest.send("POST", "/-/faults", fault.getBytes(UTF_8), HEADER, "true")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void matchesPatternsOfManyWildcardsInNoTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestPattern("*", "/" + "*".repeat(1024)))
                .withMessageContaining("1024 characters");
        var path = "/" + "a".repeat(8000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(new RequestPattern("*", "/" + "**a".repeat(340) + "b").matches("GET", path))
                    .isFalse();
            assertThat(new RequestPattern("*", "/" + "*a".repeat(500) + "b").matches("GET", path))
                    .isFalse();
            assertThat(new RequestPattern("*", "/" + "**a".repeat(340)).matches("GET", path))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/**,/a/b/c,true",
        "/**,/,true",
        "/*,/a,true",
        "/*,/a/b,false",
        "/a/*/c,/a/b/c,true",
        "/a/*/c,/a//c,true",
        "/a/*/c,/a/b/b/c,false",
        "/a/**/c,/a/b/b/c,true",
        "/a/**c,/a/b/cc,true",
        "/a?,/ab,true",
        "/a?,/a/,false",
        "/a?,/a,false",
        "/***,/a/b,true",
        "/a.c,/abc,false",
        "/a,/ab,false",
        "/ab,/a,false"
    })
    void readsWildcards(String pattern, String path, boolean matches) {
        assertThat(new RequestPattern("*", pattern).matches("GET", path)).isEqualTo(matches);
    }

    private static Answer skew(Rest user, String seconds) {
        return user.send("PUT", "/-/clock", ("{\"skewSeconds\":" + seconds + "}").getBytes(UTF_8), HEADER, "true");
    }

    private int get(String host, String more) throws IOException {
        try (var raw = new RawHttp(server.uri())) {
            return raw.send("GET /-/faults HTTP/1.1\r\nHost: " + host + "\r\n" + RawHttp.ALICE + more + "\r\n")
                    .read()
                    .status();
        }
    }
}
