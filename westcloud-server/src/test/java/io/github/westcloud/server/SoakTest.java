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

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.server.support.RawHttp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of mixed requests over many connections: keep-alive, pipelined, bodies of unknown length,
 * {@code Expect: 100-continue}, refusals, HEAD, PATCH, connections that break off. Afterwards no file handle and no content is left.
 * The number of rounds can be raised with the system property {@code westcloud.soak.rounds}.
 */
class SoakTest {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = Integer.getInteger("westcloud.soak.rounds", 15);
    private static final int FILES_OF_EACH = 5;

    @TempDir
    Path directory;

    private final AtomicLong requests = new AtomicLong();

    @Test
    void survivesMixedWorkWithoutALeak() throws Exception {
        try (var server = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .dataDirectory(directory.resolve("data"))
                .start()) {
            runAll(server, 2);
            long before = openFiles();
            runAll(server, ROUNDS);
            assertThat(requests.get()).isGreaterThan(CONNECTIONS * ROUNDS * 15L);
            await("file handles are given back: " + before)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> openFiles() <= before);
            assertThat(contents()).isEqualTo((long) CONNECTIONS * FILES_OF_EACH);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("westcloud-"));
    }

    private void runAll(WestCloudServer server, int rounds) throws Exception {
        var executor = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var workers = IntStream.range(0, CONNECTIONS).<Callable<Void>>mapToObj(id -> () -> run(server, id, rounds));
            for (var result : executor.invokeAll(workers.toList())) {
                result.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private Void run(WestCloudServer server, int id, int rounds) throws IOException {
        var random = new Random(id);
        for (int round = 0; round < rounds; round++) {
            try (var raw = new RawHttp(server.uri())) {
                for (int file = 0; file < FILES_OF_EACH; file++) {
                    useFile(raw, "/demo/" + id + "-" + file, random.nextInt(100_000));
                }
                refusals(raw, "/demo/" + id + "-none");
                breakOff(raw, "/demo/" + id + "-none");
            }
        }
        return null;
    }

    private void useFile(RawHttp raw, String path, int length) throws IOException {
        var content = new byte[length];
        Arrays.fill(content, (byte) ('a' + length % 26));
        var overwrite = "x-west-overwrite: true\r\nContent-MD5: " + Md5.hex(content) + "\r\n";
        raw.send(head("PUT", path, overwrite + "Expect: 100-continue\r\nContent-Length: " + length));
        if (length > 0) {
            expect(100, raw.read());
            raw.send(content);
        }
        expect(200, raw.read());
        raw.send(head("PATCH", path, "x-west-meta-length: " + length) + head("GET", path, "Range: bytes=-10"));
        expect(200, raw.read());
        var part = raw.read();
        assertThat(part.status()).isEqualTo(length == 0 ? 416 : 206);
        raw.send(head("HEAD", path, "Accept: */*"));
        assertThat(raw.readHead().headers()).containsEntry("x-west-meta-length", "" + length);
        raw.send(head("GET", path, "Accept: */*"));
        var whole = raw.read();
        assertThat(whole.body()).isEqualTo(new String(content, StandardCharsets.US_ASCII));
        chunked(raw, path);
        requests.addAndGet(9);
    }

    /** The same path again, in one chunk of unknown length. */
    private static void chunked(RawHttp raw, String path) throws IOException {
        var stage = "x-west-multi-disorder: true\r\nx-west-multi-stage: ";
        raw.send(head("PUT", path, stage + "initiate\r\nx-west-overwrite: true\r\nx-west-multi-length: 5"));
        expect(200, raw.read());
        raw.send(head("PUT", path, stage + "upload\r\nx-west-part-id: 0\r\nTransfer-Encoding: chunked")
                + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        expect(200, raw.read());
        raw.send(head("PUT", path, stage + "complete") + head("GET", path, "Accept: */*"));
        expect(200, raw.read());
        assertThat(raw.read().body()).isEqualTo("abcde");
    }

    private void refusals(RawHttp raw, String path) throws IOException {
        raw.send(head("PUT", path, "Content-MD5: " + "0".repeat(32) + "\r\nContent-Length: 3") + "abc");
        expect(400, raw.read());
        raw.send(head("DELETE", path, "Accept: */*") + head("GET", path, "Accept: */*"));
        expect(404, raw.read());
        expect(404, raw.read());
        raw.send(head("POST", "/demo", "folder: true"));
        expect(400, raw.read());
        requests.addAndGet(4);
    }

    /** The caller closes the connection in the middle of the body. */
    private static void breakOff(RawHttp raw, String path) throws IOException {
        raw.send(head("PUT", path, "Content-Length: 100000") + "only this");
    }

    private static String head(String method, String path, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + more + "\r\n\r\n";
    }

    private static void expect(int status, RawHttp.RawAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private long contents() throws IOException {
        try (var files = Files.walk(directory.resolve("data/content"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("acknowledged"))
                    .count();
        }
    }
}
