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
package io.github.westcloud.protocol.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.westcloud.protocol.auth.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replays against a service that only echoes, so that what is sent can be seen. */
class ReplayTest {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer echo;
    private Replay replay;
    private Placeholders placeholders;

    @BeforeEach
    void start() throws IOException {
        echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext("/", this::answer);
        echo.start();
        replay = new Replay(URI.create("http://127.0.0.1:" + echo.getAddress().getPort()));
        placeholders = new Placeholders("demo", replay.host(), new Credentials("alice", "secret"), Instant.EPOCH);
    }

    @AfterEach
    void stop() {
        echo.stop(0);
    }

    @Test
    void sendsWhatTheTranscriptHas() throws Exception {
        var transcript = read(
                """
                # given file in/a.txt 3
                > PUT /{bucket}/%E5%9B%BE%20%2B%21.txt!key?metadata=merge
                > Authorization: {basic}
                > Date: {date}
                > Content-Length: 4
                >
                > body
                < 200
                < x-length: 4
                <
                < body
                """);

        assertThat(replay.differences(transcript, placeholders)).isEmpty();
        assertThat(received)
                .containsExactly(
                        "PUT /demo/in/a.txt null",
                        "PUT /demo/%E5%9B%BE%20%2B%21.txt!key?metadata=merge Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void saysWhichExchangeDiffers() throws Exception {
        var transcript = read(
                """
                > GET /{bucket}/a
                < 200

                > GET /{bucket}/b
                < 404
                """);

        assertThat(replay.differences(transcript, placeholders))
                .singleElement()
                .asString()
                .startsWith("GET /{bucket}/b -> 404: status is 200");
    }

    @Test
    void refusesToBeginInAnotherState() {
        var transcript = read(
                """
                # given file refused 3
                > GET /{bucket}/a
                < 200
                """);
        assertThatThrownBy(() -> replay.differences(transcript, placeholders))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("403 no");
    }

    private static Transcript read(String text) {
        return TranscriptReader.read("2.1-test.http", text.lines().toList());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Date"));
            boolean refused = exchange.getRequestURI().getPath().endsWith("refused");
            var body = exchange.getRequestBody().readAllBytes();
            var answer = refused ? "no".getBytes(StandardCharsets.UTF_8) : body;
            exchange.getResponseHeaders().set("x-length", String.valueOf(body.length));
            exchange.sendResponseHeaders(refused ? 403 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
