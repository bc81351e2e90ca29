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

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that were used for large transfers are kept, and others are opened before they are needed. */
@Timeout(60)
class ConnectionsAheadTest extends ScriptedServerTestSupport {

    private static final int MIB = 1 << 20;
    private static final int RANGES = 4;
    private static final int PARTS = 6;
    private static final byte[] BYTES = RandomBytes.of(RANGES * MIB);

    private final CountedThreads helpers = new CountedThreads();
    private CountDownLatch asked;
    private CountDownLatch released;

    @BeforeEach
    void readInRanges() {
        restartClient(inRanges());
        server.otherwise(request -> request.header("range") == null
                ? answer(200, null, BYTES)
                : part(ByteRange.parse(request.header("range"))));
    }

    @AfterEach
    void endHelpers() {
        helpers.close();
    }

    /** The first answer of a large download is broken off. That costs a connection which has carried nothing else. */
    @Test
    void rangesUseTheConnectionsOfTheDownloadBefore() throws Exception {
        read();
        // A range that is answered soon leaves its connection to the next one, so there may be fewer.
        read(() -> assertThat(server.connections())
                .as("first answer, ranges, spare")
                .isLessThanOrEqualTo(1 + RANGES + 1));
    }

    /** Such a client would send the request that only opens a connection. */
    @Test
    void aClientWithAnotherExecutorIsLeftAlone() throws Exception {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(2 * RANGES)
                .build();
        try (var http = HttpClients.custom().setConnectionManager(connections).build()) {
            client.close();
            client = WestCloudClient.create(inRanges().build(), http);
            read();
        }
        assertThat(server.requests()).hasSize(1 + RANGES).allSatisfy(request -> assertThat(request.method())
                .isEqualTo("GET"));
        assertThat(server.connections()).isEqualTo(1 + RANGES);
    }

    /** There is no place for a spare connection, and nobody waits for one. */
    @Test
    void aPoolThatIsFullIsEnough() throws Exception {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(1 + RANGES)
                .build();
        try (var http = HttpClients.custom()
                .setConnectionManager(connections)
                .setRequestExecutor(HttpClientLimits.requestExecutor())
                .build()) {
            client.close();
            client = WestCloudClient.create(inRanges().build(), http);
            read();
            read();
        }
    }

    /** The answer to the first request of the upload comes when there is a connection for each part. */
    @Test
    void connectionsForThePartsAreOpenedWhileAServiceFarAwayHasNotAnswered() {
        server.otherwise(request -> {
            if ("initiate".equals(request.header("x-west-multi-stage"))) {
                awaitConnections(PARTS);
            }
            return Reply.of(200);
        });
        upload();
        assertThat(server.connections()).isEqualTo(PARTS);
        assertThat(server.requests()).hasSize(PARTS + 2).allSatisfy(request -> assertThat(request.method())
                .isEqualTo("PUT"));
    }

    /** The thread that uploads may be the only one. */
    @Test
    void nothingIsOpenedByTheThreadThatUploads() {
        server.otherwise(request -> Reply.of(200));
        restartClient(config().executor(Runnable::run));
        upload();
        assertThat(server.connections()).isEqualTo(1);
    }

    private void upload() {
        client.upload(UploadRequest.builder(ObjectPath.of("a.bin"), Content.of(new byte[PARTS * MIB]))
                .mode(UploadMode.CHUNKED)
                .overwrite(true)
                .build());
    }

    private void awaitConnections(int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (server.connections() < count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private ClientConfig.Builder inRanges() {
        return config().parallelDownloadThreshold((long) MIB).executor(helpers);
    }

    private void read() throws Exception {
        read(() -> {});
    }

    /** All ranges are asked for before the first one is answered, so each has a connection of its own. */
    private void read(Runnable allAsked) throws Exception {
        asked = new CountDownLatch(RANGES);
        released = new CountDownLatch(1);
        try (var download = client.download(DownloadRequest.of(ObjectPath.of("a.bin")))) {
            var bytes = new byte[BYTES.length];
            bytes[0] = (byte) download.stream().read();
            await(asked);
            allAsked.run();
            released.countDown();
            helpers.awaitIdle();
            download.stream().readNBytes(bytes, 1, bytes.length - 1);
            assertThat(bytes).isEqualTo(BYTES);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Reply part(ByteRange range) {
        asked.countDown();
        await(released);
        var contentRange = "bytes " + range.first() + "-" + range.last() + "/" + BYTES.length;
        return answer(206, contentRange, Arrays.copyOfRange(BYTES, (int) range.first(), (int) range.last() + 1));
    }

    private static Reply answer(int status, String contentRange, byte[] body) {
        var headers =
                contentRange == null ? Map.of("ETag", "\"1\"") : Map.of("ETag", "\"1\"", "Content-Range", contentRange);
        return new Reply(status, headers, body, -1, -1, null);
    }
}
