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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Exchange;
import io.github.westcloud.server.support.Figures;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.SlowCrowd;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Very many clients that send or take single bytes, beside clients that want to work. System properties: {@code
 * westcloud.slow.connections}, and for how many requests each of the working clients sends meanwhile {@code
 * westcloud.slow.requests}.
 */
class SlowClientsTest {

    private static final int CONNECTIONS = Integer.getInteger("westcloud.slow.connections", 300);
    private static final int REQUESTS = Integer.getInteger("westcloud.slow.requests", 60);
    private static final int WORKERS = 4;
    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(8);

    private static final String STAGE = RawHttp.ALICE + "x-west-multi-disorder: true\r\nx-west-multi-stage: ";

    @Test
    void workGoesOnBesideSlowClients() throws Exception {
        try (var server = start(WestCloudServer.builder())) {
            server.bucket("demo").store("/large", new byte[8 << 20]);
            initiate(server);
            try (var crowd = new SlowCrowd(server.uri(), CONNECTIONS, beginnings(server), BETWEEN_BYTES)) {
                crowd.awaitAllOpen();
                report(work(server), crowd);
                assertThat(server.openConnections()).isGreaterThan(CONNECTIONS / 2);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> server.openConnections() <= WORKERS);
            assertThat(server.bucket("demo").stored("/large")).hasSize(8 << 20);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("westcloud-")));
    }

    @Test
    void refusesBeforeTheBodyHasCome() throws IOException {
        try (var server = start(WestCloudServer.builder());
                var raw = new RawHttp(server.uri())) {
            raw.send("PUT /demo/file HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nx");
            assertThat(raw.read().status()).isEqualTo(401);
            // Nothing follows, so the server gives up after some seconds.
            assertThat(raw.isClosedByServer()).isTrue();
        }
    }

    @Test
    void theConnectionCanBeUsedAgainWhenTheRestOfARefusedBodyHasCome() throws IOException {
        try (var server = start(WestCloudServer.builder());
                var raw = new RawHttp(server.uri())) {
            raw.send("PUT /demo/file HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe");
            assertThat(raw.read().status()).isEqualTo(401);
            raw.send("llo" + "GET /demo HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n");
            assertThat(raw.read().status()).isEqualTo(200);
        }
    }

    @Test
    void closesAConnectionWhoseHeadersTakeTooLong() throws IOException {
        var builder = WestCloudServer.builder().headerTimeout(Duration.ofMillis(300));
        try (var server = start(builder);
                var raw = new RawHttp(server.uri())) {
            raw.send("GET /demo HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n");
            assertThat(raw.read().status()).isEqualTo(200);
            raw.send("GET /demo HTTP/1.1\r\nHost:");
            assertThat(raw.isClosedByServer()).isTrue();
        }
    }

    @Test
    void closesAConnectionWhoseBodyTakesTooLong() throws IOException {
        var builder = WestCloudServer.builder().transferTimeout(Duration.ofMillis(300));
        try (var server = start(builder)) {
            try (var raw = new RawHttp(server.uri())) {
                raw.send("PUT /demo/file HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n" + RawHttp.ALICE + "\r\nhello");
                assertThat(isCut(raw)).isTrue();
            }
            assertThat(server.bucket("demo").exists("/file")).isFalse();
            server.bucket("demo").store("/large", new byte[8 << 20]);
            try (var raw = new RawHttp(server.uri())) {
                raw.send("GET /demo/large HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n");
                await().atMost(Duration.ofSeconds(10)).until(() -> server.openConnections() == 0);
                assertThat(raw.readBytes(9 << 20).length).isLessThan(8 << 20);
            }
        }
    }

    @Test
    void hasABoundOfConnectionsOfOneAddressAndInAll() throws IOException {
        hasRoomForTwo(WestCloudServer.builder().maxConnectionsPerClient(2));
        hasRoomForTwo(WestCloudServer.builder().maxConnections(2));
    }

    private static void hasRoomForTwo(WestCloudServerBuilder builder) throws IOException {
        var request = "GET /demo HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n";
        try (var server = start(builder);
                var one = new RawHttp(server.uri())) {
            assertThat(one.send(request).read().status()).isEqualTo(200);
            try (var two = new RawHttp(server.uri())) {
                assertThat(two.send(request).read().status()).isEqualTo(200);
                try (var three = new RawHttp(server.uri())) {
                    assertThat(isCut(three)).isTrue();
                }
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> server.openConnections() == 1);
            try (var four = new RawHttp(server.uri())) {
                assertThat(four.send(request).read().status()).isEqualTo(200);
            }
        }
    }

    private static boolean isCut(RawHttp raw) {
        try {
            return raw.isClosedByServer();
        } catch (IOException reset) {
            return true;
        }
    }

    private static WestCloudServer start(WestCloudServerBuilder builder) throws IOException {
        return builder.bucket("demo").user("alice", "secret").start();
    }

    private static void initiate(WestCloudServer server) {
        var answer = new Rest(server)
                .send(
                        "PUT",
                        "/demo/parts",
                        "x-west-multi-disorder",
                        "true",
                        "x-west-multi-stage",
                        "initiate",
                        "x-west-multi-length",
                        Integer.toString(5 << 20));
        assertThat(answer.status()).isEqualTo(200);
    }

    /** Slow headers, slow bodies and slow readers; with credentials, with wrong ones, without. */
    private static List<String> beginnings(WestCloudServer server) {
        var length = "Content-Length: 100000\r\n";
        var s3 = new S3(server.uri(), Clock.systemUTC(), new Credentials("alice", "secret"), S3.Version.V2);
        var signed = signed(s3.sign("PUT", "/demo/slow-s3", null));
        return List.of(
                "GET /demo/large HTTP/1.1\r\nHost: x\r\nx-west-meta-",
                "PUT /demo/slow HTTP/1.1\r\nHost: x\r\n" + length + "\r\n",
                "PUT /demo/slow HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n" + length + "\r\n",
                "PUT /demo/slow HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWxpY2U6d3Jvbmc=\r\n" + length + "\r\n",
                "PUT /demo/slow HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + length + "\r\n",
                "PUT /demo/parts HTTP/1.1\r\nHost: x\r\n" + STAGE + "upload\r\nx-west-part-id: 0\r\nContent-Length: "
                        + (1 << 20) + "\r\n\r\n",
                "PUT /demo/slow-s3 HTTP/1.1\r\nHost: x\r\n" + signed + length + "\r\n",
                "GET /demo/large HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n");
    }

    private static String signed(String... headers) {
        var lines = new StringBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            lines.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return lines.toString();
    }

    /** How long each request took, in nanoseconds. */
    private static long[] work(WestCloudServer server) throws Exception {
        var executor = Executors.newFixedThreadPool(WORKERS);
        try {
            var workers = new ArrayList<Callable<long[]>>();
            for (int id = 0; id < WORKERS; id++) {
                var path = "/demo/worker-" + id;
                var rest = new Rest(server);
                var s3 = new S3(server.uri(), Clock.systemUTC(), new Credentials("alice", "secret"), S3.Version.V4);
                workers.add(
                        id % 2 == 0
                                ? () -> work(rest, path, "x-west-overwrite")
                                : () -> work(s3, path, "x-amz-meta-a"));
            }
            var all = new ArrayList<long[]>();
            for (var times : executor.invokeAll(workers)) {
                all.add(times.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        } finally {
            executor.shutdownNow();
        }
    }

    private static long[] work(Exchange client, String path, String header) {
        var times = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            if (i % 2 == 0) {
                var answer = client.send("PUT", path, ("content " + i).getBytes(UTF_8), header, "true");
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            } else {
                assertThat(client.send("GET", path).text()).isEqualTo("content " + (i - 1));
            }
            times[i] = System.nanoTime() - start;
        }
        return times;
    }

    private static void report(long[] sorted, SlowCrowd crowd) throws IOException {
        Figures.record(
                SlowClientsTest.class,
                "%d requests beside %d slow connections, of which %d were closed and opened again: p50 %s ms, p99 %s ms, longest %s ms"
                        .formatted(
                                sorted.length,
                                CONNECTIONS,
                                crowd.closedByServer(),
                                milliseconds(sorted[sorted.length / 2]),
                                milliseconds(sorted[sorted.length * 99 / 100]),
                                milliseconds(sorted[sorted.length - 1])));
    }

    private static double milliseconds(long nanoseconds) {
        return Math.round(nanoseconds / 1e4) / 100.0;
    }
}
