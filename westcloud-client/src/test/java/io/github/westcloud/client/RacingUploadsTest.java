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

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two programs upload in parts to one path: each ends with its own bytes there, or fails. */
class RacingUploadsTest {

    private static final int RACERS = 3;
    private static final int ROUNDS = 25;
    private static final int LENGTH = (3 << 20) + 7;
    private static final String ID = "x-west-multi-uuid";

    private final List<WestCloudClient> clients = new ArrayList<>();
    private WestCloudServer server;
    private FaultyProxy proxy;
    private ExecutorService threads;

    @BeforeEach
    void start() throws Exception {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        proxy = new FaultyProxy(server.uri());
        threads = Executors.newFixedThreadPool(RACERS);
    }

    @AfterEach
    void stop() throws Exception {
        clients.forEach(WestCloudClient::close);
        threads.shutdownNow();
        proxy.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"REST, true", "REST, false", "S3, true"})
    void eachSuccessIsTheWholeFileOfOne(DialectName dialect, boolean overwrite) throws Exception {
        for (int i = 0; i < RACERS; i++) {
            clients.add(client(dialect, server.uri()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            var path = "race-" + round + ".bin";
            var winners = race(path, overwrite);
            assertThat(winners).isNotEmpty();
            assertThat(winners).contains(owner(server.bucket("demo").stored(path)));
        }
    }

    @Test
    void withoutIdsExactlyOneCreatesTheFile() throws Exception {
        proxy.hide(ID);
        for (int i = 0; i < RACERS; i++) {
            clients.add(client(DialectName.REST, proxy.uri()));
        }
        for (int round = 0; round < ROUNDS; round++) {
            var path = "in/race-" + round + ".pdf";
            var winners = race(path, false);
            assertThat(winners).hasSize(1);
            assertThat(owner(server.bucket("demo").stored(path))).isEqualTo(winners.get(0));
        }
        // No temporary file is left.
        assertThat(server.bucket("demo").files()).hasSize(ROUNDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theIdThatTheServiceGaveIsSentBack(boolean stream) {
        clients.add(client(DialectName.REST, server.uri()));
        upload(clients.get(0), "a.bin", 1, true, stream);
        var ids = server.requests().stream()
                .map(request -> request.header(ID).orElse("none"))
                .toList();
        assertThat(ids).hasSize(6).startsWith("none");
        assertThat(ids.subList(1, 6)).doesNotContain("none").allMatch(ids.get(1)::equals);
    }

    @Test
    void anUploadThatAnotherOneHasEndedSaysSo() {
        clients.add(client(DialectName.REST, server.uri()));
        var first = UploadRequest.builder(ObjectPath.of("a.bin"), new InterruptingContent().content())
                .mode(UploadMode.CHUNKED)
                .overwrite(true)
                .build();
        assertThatThrownBy(() -> clients.get(0).upload(first))
                .hasMessageStartingWith("upload of /demo/a.bin failed: the upload is no longer in progress")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.NOT_FOUND, WestCloudException::kind);
        assertThat(owner(server.bucket("demo").stored("a.bin"))).isEqualTo(9);
    }

    @Test
    void withoutIdsAFileThatMustNotExistIsMovedToItsPath() {
        proxy.hide(ID);
        var client = client(DialectName.REST, proxy.uri());
        clients.add(client);
        upload(client, "in/a.pdf", 1, false, true);
        server.clearRequests();
        upload(client, "in/b.pdf", 2, false, true);

        assertThat(server.requests())
                .filteredOn(request -> request.header("x-west-multi-stage").isPresent())
                .extracting(RequestRecord::rawPath)
                .hasSize(6)
                .allMatch(path -> path.matches("/demo/in/\\.westcloud-upload-[0-9a-f-]+\\.pdf"));
        assertThat(server.requests()).last().satisfies(move -> {
            assertThat(move.rawPath()).isEqualTo("/demo/in/b.pdf");
            assertThat(move.header("x-west-move-source")).isPresent();
        });
        assertThat(client.exists("in/b.pdf")).isTrue();
        assertThatThrownBy(() -> upload(client, "in/b.pdf", 3, false, true))
                .hasMessageStartingWith("upload of /demo/in/b.pdf failed: the temporary file could not be moved")
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.ALREADY_EXISTS, WestCloudException::kind);
        assertThat(owner(server.bucket("demo").stored("in/b.pdf"))).isEqualTo(2);
        assertThat(server.bucket("demo").files()).containsExactly("in/a.pdf", "in/b.pdf");
    }

    /** Somebody else replaces the file after it was completed. */
    @Test
    void withoutIdsAFileOfAnotherLengthIsNotTakenForOurs() {
        proxy.changeAnswers((head, answer) -> {
            if (head.contains("complete")) {
                server.bucket("demo").store("a.bin", "other");
            }
            return new String(answer, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replace(ID, "x-none-multi-uuid")
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        });
        var client = client(DialectName.REST, proxy.uri());
        clients.add(client);
        assertThatThrownBy(() -> upload(client, "a.bin", 1, true, false))
                .hasMessageContaining("the file has 5 bytes and not " + LENGTH)
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.CONFLICT, WestCloudException::kind);
    }

    private List<Integer> race(String path, boolean overwrite) throws Exception {
        var barrier = new CyclicBarrier(RACERS);
        var races = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < RACERS; i++) {
            int racer = i;
            races.add(() -> {
                barrier.await();
                try {
                    upload(clients.get(racer), path, racer + 1, overwrite, racer == 0);
                    return true;
                } catch (WestCloudException e) {
                    assertThat(e.kind())
                            .isIn(
                                    ErrorKind.NOT_FOUND,
                                    ErrorKind.ALREADY_EXISTS,
                                    ErrorKind.CONFLICT,
                                    ErrorKind.INVALID_REQUEST);
                    return false;
                }
            });
        }
        var winners = new ArrayList<Integer>();
        var results = threads.invokeAll(races);
        for (int i = 0; i < RACERS; i++) {
            if (results.get(i).get()) {
                winners.add(i + 1);
            }
        }
        return winners;
    }

    private static void upload(WestCloudClient client, String path, int fill, boolean overwrite, boolean stream) {
        var bytes = filled(fill);
        var content = stream ? Content.of(new ByteArrayInputStream(bytes), LENGTH) : Content.of(bytes);
        client.upload(UploadRequest.builder(ObjectPath.of(path), content)
                .mode(UploadMode.CHUNKED)
                .overwrite(overwrite)
                .automkdir(client.dialect() == DialectName.REST)
                .build());
    }

    private static byte[] filled(int fill) {
        var bytes = new byte[LENGTH];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }

    /** Who the bytes are from; a mixture is nobody's. */
    private static int owner(byte[] bytes) {
        assertThat(bytes).isEqualTo(filled(bytes[0]));
        return bytes[0];
    }

    private static WestCloudClient client(DialectName dialect, java.net.URI uri) {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(uri)
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(dialect)
                .build());
    }

    /** A content during whose upload another client uploads the same path. */
    private final class InterruptingContent {

        private Content content() {
            var bytes = new ByteArrayInputStream(filled(1)) {
                @Override
                public synchronized int read(byte[] target, int offset, int count) {
                    if (pos == 0) {
                        try (var other = RacingUploadsTest.client(DialectName.REST, server.uri())) {
                            upload(other, "a.bin", 9, true, false);
                        }
                    }
                    return super.read(target, offset, count);
                }
            };
            return Content.of(bytes, LENGTH);
        }
    }
}
