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

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferProgress;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener hears of contents that move. */
class TransferEventsTest extends ScriptedServerTestSupport {

    private static final int MIB = 1 << 20;
    private static final ObjectPath PATH = ObjectPath.of("big.bin");

    private final RecordingListener listener = new RecordingListener();

    @BeforeEach
    void listen() {
        restartClient(config().listener(listener));
    }

    @Test
    void anUploadIsHeardOfPieceByPiece(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("big.bin"), new byte[MIB + 1]);
        client.upload(UploadRequest.builder(PATH, Content.of(file)).build());

        assertThat(listener.started)
                .singleElement()
                .returns(Transfer.Direction.UPLOAD, Transfer::direction)
                .returns(PATH, Transfer::path)
                .returns(MIB + 1L, Transfer::length);
        assertThat(listener.progress).hasSize(9).isSortedAccordingTo((a, b) -> Long.compare(a.total(), b.total()));
        assertThat(listener.bytesMoved()).isEqualTo(MIB + 1L);
        assertThat(listener.ended)
                .singleElement()
                .returns(listener.started.get(0), TransferEnd::transfer)
                .returns(MIB + 1L, TransferEnd::bytes)
                .returns(Optional.empty(), TransferEnd::failure);
        assertThat(listener.parts).isEmpty();
    }

    @Test
    void whatIsSentAgainCountsAgainButNotAsProgress() {
        server.then(Reply.of(503), Reply.of(200));
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello"))).build());

        assertThat(listener.bytesMoved()).isEqualTo(10);
        assertThat(listener.progress).extracting(TransferProgress::total).containsExactly(5L, 5L);
        assertThat(listener.ended).singleElement().returns(5L, TransferEnd::bytes);
    }

    @Test
    void aRefusedUploadEndsWithItsFailure() {
        server.then(Reply.error(400, ErrorCode.ALREADY_EXISTS.code(), "file or folder already exists"));
        var upload = UploadRequest.builder(PATH, Content.of(utf8("hello"))).build();
        assertThatThrownBy(() -> client.upload(upload)).isInstanceOf(WestCloudException.class);

        assertThat(listener.ended).singleElement().satisfies(end -> {
            assertThat(end.bytes()).isZero();
            assertThat(end.failure().orElseThrow())
                    .isInstanceOf(WestCloudException.class)
                    .hasMessageContaining("already exists");
        });
    }

    @Test
    void eachChunkOfAChunkedUploadIsHeardOfOnce() {
        var failures = new AtomicInteger();
        server.otherwise(request -> "1".equals(request.header("x-west-part-id")) && failures.getAndIncrement() == 0
                ? Reply.of(500)
                : Reply.of(200));
        client.upload(
                UploadRequest.builder(PATH, Content.of(new ByteArrayInputStream(new byte[2 * MIB + 10]), 2 * MIB + 10))
                        .mode(UploadMode.CHUNKED)
                        .build());

        assertThat(listener.parts)
                .allSatisfy(part -> assertThat(part.duration()).isPositive())
                .extracting(PartEvent::part)
                .containsExactlyInAnyOrder(0, 1, 2);
        assertThat(listener.parts.stream().mapToLong(PartEvent::bytes).sum()).isEqualTo(2 * MIB + 10);
        assertThat(listener.operations())
                .containsExactlyInAnyOrder(
                        "initiate", "uploadPart", "uploadPart", "uploadPart", "uploadPart", "complete");
        assertThat(listener.bytesMoved()).isEqualTo(3 * MIB + 10);
        assertThat(listener.ended).singleElement().returns(2 * MIB + 10L, TransferEnd::bytes);
    }

    @Test
    void aDownloadIsHeardOfWhileItIsRead() throws IOException {
        server.then(Reply.of(200).body("x".repeat(1000)));
        try (var download = client.download(DownloadRequest.of(PATH))) {
            assertThat(listener.started)
                    .singleElement()
                    .returns(Transfer.Direction.DOWNLOAD, Transfer::direction)
                    .returns(1000L, Transfer::length);
            assertThat(download.stream().read()).isEqualTo('x');
            assertThat(download.stream().skip(9)).isPositive();
            assertThat(listener.ended).isEmpty();
            download.stream().readAllBytes();
            assertThat(listener.ended).hasSize(1);
        }
        assertThat(listener.bytesMoved()).isEqualTo(1000);
        assertThat(listener.ended)
                .singleElement()
                .returns(1000L, TransferEnd::bytes)
                .returns(Optional.empty(), TransferEnd::failure);
    }

    @Test
    void aDownloadThatIsClosedEarlyEndsWithWhatWasRead() throws IOException {
        server.then(Reply.of(200).body("x".repeat(1000)));
        try (var download = client.download(DownloadRequest.of(PATH))) {
            download.stream().readNBytes(10);
        }
        assertThat(listener.ended)
                .singleElement()
                .returns(10L, TransferEnd::bytes)
                .returns(Optional.empty(), TransferEnd::failure);
    }

    @Test
    void aDownloadThatBreaksOffEndsWithItsFailure() throws IOException {
        server.then(Reply.of(200).body("x".repeat(1000)).cutAfter(100));
        try (var download = client.download(DownloadRequest.of(PATH))) {
            assertThatThrownBy(() -> download.stream().readAllBytes()).isInstanceOf(IOException.class);
        }
        assertThat(listener.ended).singleElement().satisfies(end -> {
            assertThat(end.bytes()).isEqualTo(100);
            assertThat(end.failure()).containsInstanceOf(IOException.class);
        });
    }

    @Test
    void aDownloadThatIsRefusedIsNoTransfer() {
        server.then(Reply.error(404, ErrorCode.NOT_FOUND.code(), "file or folder not found"));
        assertThatThrownBy(() -> client.download(DownloadRequest.of(PATH))).isInstanceOf(WestCloudException.class);
        assertThat(listener.started).isEmpty();
        assertThat(listener.ended).isEmpty();
    }

    @Test
    void aWholeDayAgainstTheRealServer() throws IOException {
        try (var real =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            restartClient(config().endpoint(real.uri()).listener(listener));
            client.upload(UploadRequest.builder(PATH, Content.of(new byte[3 * MIB]))
                    .mode(UploadMode.CHUNKED)
                    .build());
            try (var download = client.download(DownloadRequest.builder(PATH)
                    .range(ByteRange.parse("bytes=0-99"))
                    .build())) {
                download.stream().readAllBytes();
            }
            client.listAll(ListRequest.of(ObjectPath.root())).forEach(entry -> {});

            assertThat(listener.requests)
                    .allSatisfy(
                            event -> assertThat(event.requestId().orElseThrow()).isNotBlank())
                    .hasSameSizeAs(real.requests());
            assertThat(listener.ended).extracting(TransferEnd::bytes).containsExactly(3L * MIB, 100L);
            assertThat(listener.pages).singleElement().satisfies(page -> {
                assertThat(page.entries()).isEqualTo(1);
                assertThat(page.last()).isTrue();
            });
        }
    }
}
