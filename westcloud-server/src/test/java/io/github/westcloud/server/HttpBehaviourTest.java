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
import static org.awaitility.Awaitility.await;

import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as an HTTP server, byte by byte. */
class HttpBehaviourTest extends ServerTestSupport {

    private static final String GET_FILE = "GET /demo/file HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n";

    private static String put(String path, int length, String more) {
        return "PUT " + path + " HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "Content-Length: " + length + "\r\n" + more
                + "\r\n";
    }

    @Test
    void givesLeaveToSendABody() throws IOException {
        try (var raw = new RawHttp(server.uri())) {
            raw.send(put("/demo/file", 5, "Expect: 100-continue\r\n"));
            assertThat(raw.read().status()).isEqualTo(100);
            assertThat(raw.send("hello").read().status()).isEqualTo(200);
            assertThat(raw.send(GET_FILE).read().body()).isEqualTo("hello");
        }
    }

    @Test
    void countsTheConnectionsThatAreOpen() throws IOException {
        assertThat(server.openConnections()).isZero();
        try (var one = new RawHttp(server.uri());
                var other = new RawHttp(server.uri())) {
            one.send(GET_FILE).read();
            other.send(GET_FILE).read();
            assertThat(server.openConnections()).isEqualTo(2);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> server.openConnections() == 0);
    }

    @Test
    void refusesWithoutGivingLeave() throws IOException {
        rest.put("/demo/file", "x");
        try (var raw = new RawHttp(server.uri())) {
            var answer =
                    raw.send(put("/demo/file", 5, "Expect: 100-continue\r\n")).read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("400000002");
            assertThat(raw.isClosedByServer()).isTrue();
        }
    }

    @Test
    void keepsTheConnectionAfterAShortRefusedBody() throws IOException {
        rest.put("/demo/file", "x");
        try (var raw = new RawHttp(server.uri())) {
            assertThat(raw.send(put("/demo/file", 5, "") + "hello").read().status())
                    .isEqualTo(400);
            assertThat(raw.send(GET_FILE).read().body()).isEqualTo("x");
        }
    }

    @Test
    void aClientThatSendsALongRefusedBodyStillReadsTheAnswer() throws IOException {
        rest.put("/demo/file", "x");
        try (var raw = new RawHttp(server.uri())) {
            raw.send(put("/demo/file", 50 << 20, "")).send(new byte[50 << 20]);
            var answer = raw.read();
            assertThat(answer.body()).contains("400000002");
            assertThat(answer.headers()).containsEntry("connection", "close");
            assertThat(raw.isClosedByServer()).isTrue();
        }
    }

    @Test
    void servesHundredsOfSlowClientsAtTheSameTime() throws IOException {
        var clients = new ArrayList<RawHttp>();
        try {
            for (int i = 0; i < 260; i++) {
                clients.add(new RawHttp(server.uri()).send(put("/demo/slow-" + i, 4, "") + "sl"));
            }
            for (var client : clients) {
                client.send("ow");
            }
            for (var client : clients) {
                assertThat(client.read().status()).isEqualTo(200);
            }
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        rest.put("/demo/file", "x");
        try (var raw = new RawHttp(server.uri())) {
            raw.send(GET_FILE + put("/demo/two", 3, "") + "two" + GET_FILE.replace("file", "two") + GET_FILE);
            assertThat(raw.read().body()).isEqualTo("x");
            assertThat(raw.read().status()).isEqualTo(200);
            assertThat(raw.read().body()).isEqualTo("two");
            assertThat(raw.read().body()).isEqualTo("x");
        }
    }

    @Test
    void sendsNoBodyToHead() throws IOException {
        rest.put("/demo/file", "hello");
        try (var raw = new RawHttp(server.uri())) {
            var found = raw.send(GET_FILE.replace("GET", "HEAD")).readHead();
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.headers()).containsEntry("content-length", "5");
            var missing = raw.send(GET_FILE.replace("GET", "HEAD").replace("file", "none"))
                    .readHead();
            assertThat(missing.status()).isEqualTo(404);
            assertThat(raw.send(GET_FILE).read().body()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/demo//file,400000003",
        "/demo/a/../file,400000003",
        "/demo/%2E%2E/file,400000003",
        "/demo/./file,400000003",
        "/demo/%zz,400000003",
        "/demo/%,400000003",
        "/demo/%C0%AF,400000003",
        "/demo/%FF,400000003",
        "/demo/a%00b,400000003",
        "/demo/a%0Ab,400000003",
        "/demo/a!b!c,400000003",
        "/../demo/file,400000003",
        "/%2e/file,400000008"
    })
    void refusesPathsThatNameNothing(String path, String code) throws IOException {
        for (var method : new String[] {"GET", "DELETE"}) {
            try (var raw = new RawHttp(server.uri())) {
                var answer = raw.send(method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n")
                        .read();
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.body()).contains("\"code\":" + code);
                assertThat(answer.headers()).containsEntry("content-type", "application/json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NONSENSE\r\n\r\n", "GET /demo/file HTTP/1.1\r\nno colon\r\n\r\n", "GET demo HTTP/1.1\r\n\r\n"})
    void answersWhatIsNotHttp(String text) throws IOException {
        try (var raw = new RawHttp(server.uri())) {
            var answer = raw.send(text).read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).startsWith("{\"msg\":\"");
            assertThat(answer.headers()).containsKey("x-request-id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PROPFIND", "get"})
    void knowsSixMethods(String method) throws IOException {
        try (var raw = new RawHttp(server.uri())) {
            var answer = raw.send(GET_FILE.replace("GET", method)).read();
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.body()).contains("\"code\":405000001");
            assertThat(answer.headers()).containsEntry("allow", "DELETE, GET, HEAD, PATCH, POST, PUT");
        }
    }

    @Test
    void everyAnswerHasItsOwnId() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            var answer = rest.get("/demo/none");
            assertThat(answer.json().path("id").asText()).isEqualTo(answer.header("x-request-id"));
            ids.add(answer.header("x-request-id"));
            ids.add(rest.get("/demo").header("x-request-id"));
        }
        assertThat(ids).hasSize(40);
    }

    @Test
    void sendsTheDateOfItsClock() {
        assertThat(rest.get("/demo").header("Date")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
    }

    @Test
    void dropsAnUnwantedBodyUpToAMebibyte() {
        assertThat(rest.send("POST", "/demo/a", bytes(1 << 20), "folder", "true")
                        .status())
                .isEqualTo(200);
        assertThat(rest.send("POST", "/demo/b", bytes((1 << 20) + 1), "folder", "true")
                        .code())
                .isEqualTo(400000009);
        assertThat(rest.head("/demo/b").status()).isEqualTo(404);
    }

    @Test
    void remembersRequestsWithoutTheirSecrets() {
        rest.put("/demo/file", "x", "Content-Secret", "k3y", "x-west-meta-color", "red");
        rest.get("/demo/file!k3y?a=b");
        rest.get("/demo/none");
        rest.send("PUT", "/demo/copy", "x-west-copy-source", "/demo/file!k3y");
        var requests = server.requests();
        assertThat(requests)
                .extracting(r -> r.method() + " " + r.rawPath() + " " + r.rawQuery() + " " + r.status())
                .containsExactly(
                        "PUT /demo/file  200",
                        "GET /demo/file!*** a=b 400",
                        "GET /demo/none  404",
                        "PUT /demo/copy  200");
        assertThat(requests.get(0).headers()).anyMatch(h -> h.name().equals("x-west-meta-color"));
        assertThat(requests.toString()).doesNotContain("k3y").doesNotContain("YWxpY2U6c2VjcmV0");
        server.clearRequests();
        assertThat(server.requests()).isEmpty();
    }
}
