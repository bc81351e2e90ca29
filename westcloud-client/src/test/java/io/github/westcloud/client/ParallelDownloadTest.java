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

import io.github.westcloud.client.download.SaveOption;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ranges of a large file are fetched side by side, and what is read is the file. */
@Timeout(60)
class ParallelDownloadTest {

    private static final long MIB = 1 << 20;
    private static final byte[] BYTES = RandomBytes.of((int) (7 * MIB + 123));
    private static final DownloadRequest REQUEST = DownloadRequest.of(ObjectPath.of("a.bin"));
    private static final RequestPattern READING = new RequestPattern("GET", "/demo/a.bin");

    @TempDir
    Path folder;

    private static WestCloudServer server;

    private final CountedThreads helpers = new CountedThreads();

    @BeforeAll
    static void start() throws IOException {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        server.bucket("demo").store("a.bin", BYTES);
    }

    @AfterEach
    void forget() {
        helpers.close();
        server.faults().clear();
        server.clearRequests();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aStreamIsReadInOrder(DialectName dialect) throws IOException {
        read(config(dialect));
        assertThat(ranges()).startsWith("whole").doesNotHaveDuplicates().hasSize(8);
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aFileIsSaved(DialectName dialect) throws IOException {
        var file = folder.resolve("a.bin");
        try (var client = client(config(dialect).executor(Runnable::run))) {
            client.download(REQUEST, file, SaveOption.RESUME, SaveOption.SYNC);
        }
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
        assertThat(ranges()).hasSize(8);
    }

    /** S3 has a condition for it; in REST the client compares. */
    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aRangeIsAskedOfTheVersionThatWasOpened(DialectName dialect) throws IOException {
        read(config(dialect));
        assertThat(requestsForRanges()).isNotEmpty().allSatisfy(range -> assertThat(
                        range.header("If-Match").isPresent())
                .isEqualTo(dialect == DialectName.S3));
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aRangeOfAFileIsReadInRangesToo(DialectName dialect) throws IOException {
        var part = REQUEST.toBuilder().range(ByteRange.of(1000, 5 * MIB)).build();
        read(config(dialect), part, Arrays.copyOfRange(BYTES, 1000, (int) (5 * MIB + 1)));
        assertThat(ranges()).startsWith("bytes=1000-" + 5 * MIB).hasSize(6);
    }

    @Test
    void theEndOfAFileIsReadInRangesToo() throws IOException {
        var part = REQUEST.toBuilder().range(ByteRange.last(4 * MIB)).build();
        read(config(DialectName.REST), part, Arrays.copyOfRange(BYTES, (int) (BYTES.length - 4 * MIB), BYTES.length));
        assertThat(ranges()).startsWith("bytes=-" + 4 * MIB).hasSize(5);
    }

    @Test
    void aServiceThatIsNearIsAskedOnce() throws IOException {
        read(config(DialectName.REST).parallelDownloadThreshold(null));
        assertThat(ranges()).containsExactly("whole");
    }

    /** Every answer comes after 30 ms, as over a distance. */
    @Test
    void aServiceThatIsFarAwayIsAskedForRanges() throws IOException {
        var bytes = RandomBytes.of((int) (9 * MIB));
        server.bucket("demo").store("large.bin", bytes);
        server.faults().add(new RequestPattern("GET", "/demo/large.bin"), FaultAction.delay(Duration.ofMillis(30)));
        var large = DownloadRequest.of(ObjectPath.of("large.bin"));
        read(config(DialectName.REST).parallelDownloadThreshold(null), large, bytes);
        assertThat(ranges()).hasSizeGreaterThan(2);
    }

    @Test
    void aFileUpToTheThresholdIsAskedForOnce() throws IOException {
        read(config(DialectName.REST).parallelDownloadThreshold((long) BYTES.length));
        assertThat(ranges()).containsExactly("whole");
    }

    @Test
    void oneRangeAtATimeIsOneRequest() throws IOException {
        read(config(DialectName.REST).maxRangesInFlight(1));
        assertThat(ranges()).containsExactly("whole");
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aRangeThatBreaksOffIsRepeatedFromThere(DialectName dialect) throws IOException {
        server.faults().add(READING, 5, FaultAction.cutAnswer(300_000));
        read(config(dialect));
    }

    @Test
    void aShortRangeIsCompleted() throws IOException {
        server.faults().add(READING, 1, FaultAction.delay(Duration.ZERO));
        server.faults().add(READING, 3, FaultAction.shortBody(200_000));
        read(config(DialectName.S3));
    }

    @Test
    void aBusyServiceIsAskedAgain() throws IOException {
        server.faults().add(READING, 1, FaultAction.delay(Duration.ZERO));
        server.faults().add(READING, 4, FaultAction.status(503));
        read(config(DialectName.REST));
    }

    /** The stream that was open before is enough. */
    @ParameterizedTest
    @EnumSource(DialectName.class)
    void withoutAnyRangeTheFirstAnswerIsRead(DialectName dialect) throws IOException {
        server.faults().add(READING, 1, FaultAction.delay(Duration.ZERO));
        server.faults().add(READING, FaultAction.error(ErrorCode.FORBIDDEN));
        read(config(dialect));
    }

    @Test
    void damagedContentIsNotSaved() {
        server.faults().add(READING, new FaultAction.WrongContentMd5());
        try (var client = client(config(DialectName.REST))) {
            assertThatThrownBy(() -> client.download(REQUEST, folder.resolve("a.bin")))
                    .hasMessageContaining("damaged");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutThreadsTheFirstAnswerIsRead() throws IOException {
        read(config(DialectName.REST).executor(task -> {
            throw new RejectedExecutionException("busy");
        }));
        assertThat(ranges()).containsExactly("whole");
    }

    @Test
    void threadsThatNeverComeAreNotWaitedFor() throws IOException {
        try (var client = client(config(DialectName.REST).executor(task -> {}));
                var download = client.download(REQUEST)) {
            assertThat(download.stream().readAllBytes()).isEqualTo(BYTES);
        }
        assertThat(ranges()).containsExactly("whole");
    }

    @Test
    void theReaderMayBeTheOnlyThread() throws IOException {
        read(config(DialectName.REST).executor(Runnable::run));
        assertThat(ranges()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void aListenerHearsOfOneTransfer(DialectName dialect) throws IOException {
        var listener = new RecordingListener();
        read(config(dialect).listener(listener));
        assertThat(listener.started).hasSize(1);
        assertThat(listener.bytesMoved()).isEqualTo(BYTES.length);
        assertThat(listener.ended).singleElement().satisfies(end -> {
            assertThat(end.bytes()).isEqualTo(BYTES.length);
            assertThat(end.failure()).isEmpty();
        });
    }

    private void read(ClientConfig.Builder config) throws IOException {
        read(config, REQUEST, BYTES);
    }

    /** The helpers do what there is to do before the reader goes on. */
    private void read(ClientConfig.Builder config, DownloadRequest request, byte[] expected) throws IOException {
        try (var client = client(config);
                var download = client.download(request)) {
            assertThat(download.length()).isEqualTo(expected.length);
            var bytes = new byte[expected.length];
            bytes[0] = (byte) download.stream().read();
            helpers.awaitIdle();
            assertThat(download.stream().readNBytes(bytes, 1, bytes.length - 1)).isEqualTo(bytes.length - 1);
            assertThat(download.stream().read()).isEqualTo(-1);
            assertThat(bytes).isEqualTo(expected);
        }
    }

    private List<RequestRecord> requestsForRanges() {
        return server.requests().stream()
                .filter(request -> request.header("Range").isPresent())
                .toList();
    }

    private List<String> ranges() {
        return server.requests().stream()
                .map(request -> request.header("Range").orElse("whole"))
                .toList();
    }

    private static WestCloudClient client(ClientConfig.Builder config) {
        return WestCloudClient.create(config.build());
    }

    private ClientConfig.Builder config(DialectName dialect) {
        return ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(dialect)
                .executor(helpers)
                .parallelDownloadThreshold(MIB)
                .retryDelay(Duration.ofMillis(1))
                .maxRetryDelay(Duration.ofMillis(20));
    }
}
