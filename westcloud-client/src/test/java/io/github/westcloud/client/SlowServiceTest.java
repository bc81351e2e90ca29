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
import static org.awaitility.Awaitility.await;

import io.github.westcloud.client.ScriptedServer.RawReply;
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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that is never silent for long and never gets anywhere: every call ends all the same. */
@Timeout(60)
class SlowServiceTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("a.txt");
    private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(400);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @BeforeEach
    void allowLittleTime() {
        restartClient(config().requestTimeout(REQUEST_TIMEOUT).maximumRetries(0));
    }

    @AfterEach
    void endTheDrips() {
        testIsOver.countDown();
    }

    static Stream<RawReply> dripsBeforeTheAnswer() {
        return Stream.of(
                out -> drip(out, "HTTP/1.1 200 OK\r\nX: ", "x", 20),
                out -> drip(out, "HTTP/1.1 200 OK\r\n", "X: x\r\n", 20),
                out -> drip(out, "", "HTTP/1.1 100 Continue\r\n\r\n", 100),
                out -> drip(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n", 100));
    }

    @ParameterizedTest
    @MethodSource("dripsBeforeTheAnswer")
    void aHeadThatDripsEnds(RawReply drip) {
        server.then(Reply.raw(drip), Reply.of(200));
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .hasMessageContaining("the request made no progress for 400 ms, which requestTimeout allows")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNREACHABLE, WestCloudException::kind)
                .returns(true, WestCloudException::retryable)
                .returns(true, WestCloudException::answerLost);
        client.head(HeadRequest.of(PATH));
    }

    @Test
    void aListingThatDripsEndsAndIsRetried() {
        restartClient(config().requestTimeout(REQUEST_TIMEOUT).maximumRetries(1));
        server.then(
                Reply.raw(out -> drip(out, head(200) + "{\"files\":[", " ", 20)),
                Reply.of(200).body("{\"files\":[]}"));
        assertThat(client.list(ListRequest.of(ObjectPath.root())).entries()).isEmpty();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anErrorThatDripsIsToldByItsStatus() {
        server.then(Reply.raw(out -> drip(out, head(404), "{", 20)));
        assertThatThrownBy(() -> client.delete(DeleteRequest.of(PATH)))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.NOT_FOUND, WestCloudException::kind);
    }

    @Test
    void aDownloadThatDripsEnds() throws IOException {
        server.then(Reply.raw(out -> drip(out, head(200) + "hello", "x", 20)));
        try (var download = client.download(DownloadRequest.of(PATH))) {
            assertThatThrownBy(() -> download.stream().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("requestTimeout");
        }
    }

    @Test
    void aBodyThatIsSlowAndSteadyArrives() throws IOException {
        var piece = "x".repeat(8192);
        server.then(Reply.raw(out -> {
            out.write(utf8(head(200)));
            for (int i = 0; i < 12; i++) {
                send(out, piece, 100);
            }
        }));
        try (var download = client.download(DownloadRequest.of(PATH))) {
            assertThat(download.stream().readAllBytes()).hasSize(12 * piece.length());
        }
    }

    @Test
    void theTimeThatTheReaderTakesDoesNotCount() throws IOException {
        server.then(Reply.of(200).body("x".repeat(1000)));
        try (var download = client.download(DownloadRequest.of(PATH))) {
            for (int i = 0; i < 3; i++) {
                assertThat(download.stream().readNBytes(300)).hasSize(300);
                await().pollDelay(REQUEST_TIMEOUT.multipliedBy(2)).until(() -> true);
            }
            assertThat(download.stream().readAllBytes()).hasSize(100);
        }
    }

    @Test
    void anUploadThatNobodyTakesEnds() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            restartClient(config().endpoint(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                    .requestTimeout(REQUEST_TIMEOUT)
                    .maximumRetries(0));
            var reading = CompletableFuture.runAsync(() -> readByteByByte(deaf));
            var upload = UploadRequest.builder(PATH, Content.of(new byte[64 << 20]))
                    .mode(UploadMode.SINGLE)
                    .build();
            assertThatThrownBy(() -> client.upload(upload))
                    .hasMessageContaining("requestTimeout")
                    .asInstanceOf(type(WestCloudException.class))
                    .returns(ErrorKind.UNREACHABLE, WestCloudException::kind);
            testIsOver.countDown();
            assertThat(reading).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void pagesWithoutAnEntryEnd() {
        restartClient(config());
        server.otherwise(request -> Reply.of(200)
                .body("{\"files\":[],\"iter\":\"i" + server.requests().size() + "\"}"));
        assertThatThrownBy(
                        () -> client.iterate(ListRequest.of(ObjectPath.root())).hasNext())
                .hasMessageContaining("1000 pages without an entry")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNEXPECTED, WestCloudException::kind);
        assertThat(server.requests()).hasSize(1000);
    }

    @Test
    void aLongerResponseTimeoutIsNotCutShort() {
        assertThat(config().responseTimeout(Duration.ofHours(1)).build().requestTimeout())
                .isEqualTo(Duration.ofHours(1));
        assertThat(config().build().requestTimeout()).isEqualTo(Duration.ofMinutes(5));
    }

    private void readByteByByte(ServerSocket deaf) {
        try (var connection = deaf.accept()) {
            connection.getOutputStream().write(utf8("HTTP/1.1 100 Continue\r\n\r\n"));
            while (connection.getInputStream().read() >= 0 && !testIsOver.await(20, TimeUnit.MILLISECONDS)) {
                // The next byte, in time.
            }
        } catch (IOException | InterruptedException clientWentAway) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(int status) {
        return "HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n\r\n";
    }

    private static void drip(OutputStream out, String start, String drop, int millis) throws IOException {
        out.write(utf8(start));
        for (int i = 0; i < 10_000; i++) {
            send(out, drop, millis);
        }
    }

    private static void send(OutputStream out, String piece, int millisAfter) throws IOException {
        out.write(utf8(piece));
        try {
            NEVER.await(millisAfter, TimeUnit.MILLISECONDS);
        } catch (InterruptedException testIsOver) {
            throw new IOException(testIsOver);
        }
    }
}
