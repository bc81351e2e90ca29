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

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.server.support.Figures;
import io.github.westcloud.server.support.HostileRequests;
import io.github.westcloud.server.support.Rest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The server survives whatever is sent to its port. The system property {@code westcloud.hostile.requests} says how many requests. */
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("westcloud.hostile.requests", 4_000);
    private static final int CLIENTS = 8;
    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void neverFailsAndKeepsNothing() throws Exception {
        try (var server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            server.bucket("demo").store("/second", "must not be read");
            var rest = new Rest(server);
            assertThat(rest.get("/demo/second").status()).isEqualTo(200);
            sendAll(server.uri());
            assertThat(rest.put("/demo/after", "x").status()).isEqualTo(200);
            assertThat(rest.get("/demo/after").text()).isEqualTo("x");
            // The one of the client that has just been used.
            await().atMost(Duration.ofSeconds(20)).until(() -> server.openConnections() <= 1);
            assertThat(server.requests()).noneMatch(request -> request.status() == 500);
        }
        await().atMost(Duration.ofSeconds(20)).until(HostileRequestsTest::noThreadIsLeft);
        Figures.record(HostileRequestsTest.class, REQUESTS + " requests, " + answers + " responses");
    }

    private void sendAll(URI server) throws Exception {
        var executor = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = new ArrayList<Callable<Void>>();
            for (int id = 0; id < CLIENTS; id++) {
                var requests = new HostileRequests(id);
                clients.add(() -> {
                    for (int i = 0; i < REQUESTS / CLIENTS; i++) {
                        check(requests.next(), server);
                    }
                    return null;
                });
            }
            for (var client : executor.invokeAll(clients)) {
                client.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private void check(HostileRequests.Hostile hostile, URI server) throws IOException {
        var statuses = send(hostile.bytes(), server);
        var sent = new String(hostile.bytes(), ISO_8859_1);
        var description = sent.substring(0, Math.min(400, sent.length()));
        assertThat(statuses).as(description).doesNotContain(500, 502, 503, 504);
        if (hostile.ambiguous()) {
            assertThat(statuses).as(description).hasSizeBetween(0, 1).allMatch(status -> status >= 400);
        }
        answers.addAndGet(statuses.size());
    }

    /** Sends all of it, says that nothing more will come, and reads the statuses of all answers until the server closes. */
    private static List<Integer> send(byte[] bytes, URI server) throws IOException {
        var received = new ByteArrayOutputStream();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(received);
            } catch (SocketException closedByServer) {
                // It may refuse to read on.
            }
        }
        return STATUS.matcher(received.toString(ISO_8859_1))
                .results()
                .map(HostileRequestsTest::status)
                .toList();
    }

    private static int status(MatchResult line) {
        return Integer.parseInt(line.group(1));
    }

    private static boolean noThreadIsLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("westcloud-"));
    }
}
