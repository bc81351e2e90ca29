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
package io.github.westcloud.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the admin port, and what it answers to wrong requests. */
class AdminPortTest extends AdminPortSupport {

    private static final String KEY = "a key of the test";

    @Test
    void isAPortOfItsOwn() {
        assertThat(get("/-/health").json().path("status").asText()).isEqualTo("up");
        assertThat(rest.get("/-/health").status())
                .as("on the port of the storage")
                .isEqualTo(400);
        assertThat(get("/demo").status()).as("the storage on the admin port").isEqualTo(404);
        assertThat(server.adminUri()).isPresent().get().isNotEqualTo(server.uri());
    }

    @Test
    void isOffUnlessAskedFor() throws IOException {
        try (var plain = WestCloudServer.builder().start()) {
            assertThat(plain.adminUri()).isEmpty();
        }
    }

    @Test
    void saysWhatTheServerIs() {
        var info = get("/-/server").json();
        assertThat(info.path("uri").asText()).isEqualTo(server.uri().toString());
        assertThat(info.path("data").asText()).isEqualTo("memory");
        assertThat(info.path("modes").path("--content-secrets").asText()).isEqualTo("lenient");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/-/buckets/new", "/-/users/new", "/-/clock", "/-/recording", "/-/as/alice/demo/file"})
    void takesNoChangeThatAFormCouldSend(String path) {
        var answer = send("PUT", path, "{}", "Content-Type", "text/plain");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("x-westcloud-admin");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void takesNothingFromAPageOfAnotherOrigin() throws IOException {
        var own = "127.0.0.1:" + server.adminUri().orElseThrow().getPort();
        for (var path : new String[] {"/-/health", "/-/metrics", "/-/requests", "/-/as/alice/demo"}) {
            assertThat(raw(path, own, "")).isEqualTo(200);
            assertThat(raw(path, own, "Origin: http://" + own + "\r\n")).isEqualTo(200);
            assertThat(raw(path, "localhost:1", "")).isEqualTo(200);
            assertThat(raw(path, own, "Origin: http://evil.example\r\n")).isEqualTo(403);
            assertThat(raw(path, own, "Origin: " + server.uri() + "\r\n")).isEqualTo(403);
            assertThat(raw(path, own, "Origin: null\r\n")).isEqualTo(403);
            assertThat(raw(path, "evil.example", "Origin: http://evil.example\r\n"))
                    .isEqualTo(403);
        }
    }

    @Test
    void asksForItsKey() throws IOException {
        try (var locked = WestCloudServer.builder().adminPort(0).adminKey(KEY).start()) {
            var uri = locked.adminUri().orElseThrow();
            var nobody = new Rest(uri, "x", "wrong");
            assertThat(nobody.get("/-/requests").status()).isEqualTo(401);
            assertThat(nobody.anonymous("GET", "/-/requests", null).status()).isEqualTo(401);
            assertThat(nobody.anonymous("GET", "/-/requests", null, "Authorization", "Bearer " + KEY)
                            .status())
                    .isEqualTo(200);
            assertThat(nobody.anonymous("GET", "/-/requests", null, "Authorization", "Basic %%%")
                            .status())
                    .isEqualTo(401);
            assertThat(new Rest(uri, "anybody", KEY).get("/-/requests").status())
                    .isEqualTo(200);
            assertThat(nobody.anonymous("GET", "/-/health", null).status())
                    .as("needs no key")
                    .isEqualTo(200);
        }
    }

    @Test
    void needsAKeyWhereOthersCanReachIt() {
        var open = WestCloudServer.builder().adminPort(0).adminHost("0.0.0.0");
        assertThatIllegalArgumentException().isThrownBy(open::start).withMessageContaining("--admin-key");
        open.adminKey("short");
        assertThatIllegalArgumentException()
                .isThrownBy(open::start)
                .withMessageContaining("16")
                .withMessageNotContaining("short");
    }

    @Test
    void startsNothingIfItsPortIsTaken() throws IOException {
        int port = freePort();
        try (var taken = new ServerSocket(0)) {
            var both = WestCloudServer.builder().port(port).adminPort(taken.getLocalPort());
            assertThatIOException().isThrownBy(both::start).withMessageContaining("" + taken.getLocalPort());
            WestCloudServer.builder().port(port).start().close();
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /-/clock | {\"skewSeconds\":\"soon\"} | 400 | The field 'skewSeconds' takes a whole number",
                "PUT | /-/clock | {\"skewSeconds\":1.5} | 400 | The field 'skewSeconds' takes a whole number",
                "PUT | /-/clock | {\"skewSeconds\":99999999999999999999} | 400 | The field 'skewSeconds' has a number",
                "PUT | /-/clock | {\"skew\":1} | 400 | The field 'skew' is not known. Known are skewSeconds",
                "PUT | /-/clock | {\"skewSeconds\":1,\"skewSeconds\":2} | 400 | not JSON",
                "PUT | /-/clock | {} | 400 | skewSeconds",
                "PUT | /-/clock | null | 400 | JSON object",
                "PUT | /-/clock | [] | 400 | JSON object",
                "PUT | /-/clock | soon | 400 | line 1",
                "PUT | /-/clock | {\"skewSeconds\":1} {} | 400 | one JSON object",
                "POST | /-/faults | {\"times\":true,\"status\":503} | 400 | The field 'times' takes a whole number",
                "POST | /-/faults | {\"status\":200} | 400 | status",
                "POST | /-/faults | {} | 400 | exactly one",
                "PUT | /-/recording | {\"bodyBytes\":4097} | 400 | 4096",
                "PUT | /-/users/x | {} | 400 | password",
                "PUT | /-/users/x | {\"password\":\"p\",\"access\":\"all\"} | 400 | full, read, write or none",
                "PUT | /-/users/x | {\"password\":\"p\",\"buckets\":{\"-\":\"read\"}} | 400 | -",
                "PUT | /-/users/x | {\"password\":\"p\",\"buckets\":{\"demo\":[]}} | 400 | buckets.demo",
                "PUT | /-/buckets/-x | '' | 400 | -x",
                "GET | /-/requests?limit=0 | '' | 400 | 1 to 1000",
                "GET | /-/requests?status=9 | '' | 400 | 4xx",
                "GET | /-/requests?since=now | '' | 400 | 2026-03-01T10:00:00Z",
                "GET | /-/requests?verb=GET | '' | 400 | 'verb' is unknown. The parameters are method",
                "GET | /-/requests?user=a&user=b | '' | 400 | twice",
                "GET | /-/metrics?x=1 | '' | 400 | no parameters",
                "GET | /-/requests/none | '' | 404 | none",
                "GET | /-/uploads/none | '' | 404 | none",
                "GET | /-/as/none/demo | '' | 404 | none",
                "DELETE | /-/faults/7 | '' | 404 | no fault 7",
                "DELETE | /-/users/none | '' | 404 | none",
                "DELETE | /-/buckets/none | '' | 404 | none",
                "GET | /-/nothing | '' | 404 | GET /-/requests",
                "POST | /-/clock | {} | 405 | GET, PUT"
            })
    void saysWhatIsWrongInTheUsersWords(String method, String path, String body, int status, String words) {
        var answer = send(method, path, body, CHANGE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("msg").asText())
                .contains(words)
                .doesNotContain("com.fasterxml", "java.", "io.github", "Exception", "Jackson");
    }

    @Test
    void takesNoLongBody() {
        assertThat(post("/-/faults", " ".repeat(70_000)).code()).isEqualTo(400000009);
    }

    @Test
    void switchesFaultsAndTheClock() {
        post("/-/faults", "{\"method\":\"GET\",\"status\":503}");
        assertThat(rest.get("/demo").status()).isEqualTo(503);
        assertThat(get("/-/faults").json()).hasSize(1);
        delete("/-/faults");
        put("/-/clock", "{\"skewSeconds\":60}");
        assertThat(rest.get("/demo").header("Date")).isEqualTo("Sun, 01 Mar 2026 10:01:00 GMT");
        assertThat(get("/-/clock").json().path("skewSeconds").asLong()).isEqualTo(60);
        assertThat(get("/-/clock").json().path("now").asText()).isEqualTo("2026-03-01T10:01:00Z");
    }

    private int raw(String path, String host, String more) throws IOException {
        try (var raw = new RawHttp(server.adminUri().orElseThrow())) {
            return raw.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n")
                    .read()
                    .status();
        }
    }
}
