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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call ends in time, whatever each of its attempts does, and the content of a file may take longer. */
@Timeout(60)
class CallTimeoutTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("a.txt");
    private static final Duration CALL_TIMEOUT = Duration.ofMillis(600);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @BeforeEach
    void allowManyAttempts() {
        restartClient(config().apiCallTimeout(CALL_TIMEOUT)
                .maximumRetries(20)
                .retryDelay(Duration.ofMillis(100))
                .maxRetryDelay(Duration.ofMillis(150)));
    }

    static Stream<Reply> endlessTransientFailures() {
        return Stream.of(
                Reply.of(503),
                Reply.of(429),
                Reply.hangUp(),
                // Each attempt has taken some time already when it fails.
                Reply.raw(out -> drip(out, "HTTP/1.1 503 Busy\r\nConnection: close\r\n", "X: x\r\n", 2)),
                Reply.raw(out -> drip(out, "", "HTTP/1.1 100 Continue\r\n\r\n", 2)));
    }

    @ParameterizedTest
    @MethodSource("endlessTransientFailures")
    void attemptsEndInTime(Reply reply) {
        server.otherwise(request -> reply);
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .hasMessageContaining("apiCallTimeout")
                .asInstanceOf(type(WestCloudException.class))
                .returns(true, WestCloudException::retryable);
        assertThat(server.requests()).hasSizeLessThan(10);
    }

    @Test
    void aDelayThatIsTooLongIsNotWaitedFor() {
        restartClient(config().apiCallTimeout(Duration.ofMinutes(1)).maxRetryDelay(Duration.ofHours(1)));
        server.otherwise(request -> Reply.of(503).with("Retry-After", "1800"));
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .hasMessageContaining(
                        "There is no time for another attempt within the 60000 ms that apiCallTimeout allows");
        server.onlyRequest();
    }

    @Test
    void anAttemptThatDripsEndsInTime() {
        server.otherwise(request -> Reply.raw(out -> drip(out, "HTTP/1.1 200 OK\r\n", "X: x\r\n", 400)));
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH)))
                .hasMessageContaining("the call did not end within 600 ms, which apiCallTimeout allows")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNREACHABLE, WestCloudException::kind);
        server.onlyRequest();
    }

    @Test
    void aListingThatDripsEndsInTime() {
        server.otherwise(request -> Reply.raw(out -> drip(out, head() + "{\"files\":[", " ".repeat(100), 400)));
        assertThatThrownBy(() -> client.list(ListRequest.of(ObjectPath.root()))).hasMessageContaining("apiCallTimeout");
        server.onlyRequest();
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.otherwise(request -> Reply.of(307).with("Location", request.target()));
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH))).hasMessageContaining("307");
        server.onlyRequest();
    }

    @Test
    void slowPagesWithoutAnEntryEndInTime() {
        server.otherwise(request -> {
            pause(50);
            return Reply.of(200)
                    .body("{\"files\":[],\"iter\":\"i" + server.requests().size() + "\"}");
        });
        for (var listing : Stream.of(
                        client.iterate(ListRequest.of(ObjectPath.root())),
                        client.iterateAhead(ListRequest.of(ObjectPath.root())))
                .toList()) {
            assertThatThrownBy(listing::hasNext)
                    .hasMessageContaining("pages without an entry")
                    .asInstanceOf(type(WestCloudException.class))
                    .returns(ErrorKind.UNEXPECTED, WestCloudException::kind);
        }
        assertThat(server.requests()).hasSizeLessThan(50);
    }

    @Test
    void theContentOfADownloadMayTakeLonger() throws IOException {
        var piece = "x".repeat(8192);
        server.then(Reply.raw(out -> drip(out, head(), piece, 12)));
        try (var download = client.download(DownloadRequest.of(PATH))) {
            assertThat(download.stream().readAllBytes()).hasSize(12 * piece.length());
        }
    }

    @Test
    void theContentOfAnUploadMayTakeLonger() throws IOException {
        try (var slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            restartClient(config().endpoint(URI.create("http://127.0.0.1:" + slow.getLocalPort()))
                    .apiCallTimeout(CALL_TIMEOUT)
                    .maximumRetries(0));
            var body = new byte[24 << 20];
            var reading = CompletableFuture.runAsync(() -> receiveSlowly(slow, body.length));
            var upload = UploadRequest.builder(PATH, Content.of(body))
                    .mode(UploadMode.SINGLE)
                    .build();
            assertThat(client.upload(upload).length()).isEqualTo(body.length);
            assertThat(reading).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void whatMayBeRefusedIsSentWhenTheServiceWantsIt() {
        server.then(Reply.hangUp());
        var upload = UploadRequest.builder(PATH, Content.of(new byte[100_000]))
                .mode(UploadMode.SINGLE)
                .build();
        client.upload(upload);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).header("expect")).isNull();
        assertThat(server.requests().get(1).header("expect")).isEqualToIgnoringCase("100-continue");
    }

    /** The first bytes take longer than the call may, the others come as fast as they can. */
    private static void receiveSlowly(ServerSocket slow, int length) {
        try (var connection = slow.accept()) {
            var in = connection.getInputStream();
            while (in.read() != '\r' || in.read() != '\n' || in.read() != '\r' || in.read() != '\n') {
                // The head.
            }
            connection.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 12; i++) {
                in.readNBytes(8192);
                pause(100);
            }
            in.readNBytes(length - 12 * 8192);
            connection.getOutputStream().write(head().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head() {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    }

    private static void drip(OutputStream out, String start, String drop, int drops) throws IOException {
        out.write(start.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < drops; i++) {
            out.write(drop.getBytes(StandardCharsets.UTF_8));
            pause(drops > 100 ? 20 : 80);
        }
    }

    private static void pause(int millis) {
        try {
            NEVER.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
