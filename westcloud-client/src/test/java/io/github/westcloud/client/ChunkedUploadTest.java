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
import io.github.westcloud.client.ScriptedServer.Request;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkedUploadTest extends ScriptedServerTestSupport {

    private static final int MIB = 1 << 20;
    private static final ObjectPath PATH = ObjectPath.of("big.bin");

    private final byte[] bytes = RandomBytes.of(7 * MIB + 10);

    @Test
    void bytesFilesAndStreamsArriveWhole(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("big.bin"), bytes);
        for (var content : List.of(
                Content.of(bytes),
                Content.of(file),
                Content.of(new ByteArrayInputStream(bytes), bytes.length),
                Content.spooled(new ByteArrayInputStream(bytes), folder))) {
            int before = server.requests().size();
            var result = upload(content);
            content.close();
            assertThat(result.parts()).isEqualTo(8);
            assertThat(result.length()).isEqualTo(bytes.length);
            assertThat(joined(
                            server.requests().subList(before, server.requests().size())))
                    .isEqualTo(bytes);
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.spool");
    }

    @Test
    void asManyPartsAsAllowedAreUnderWayAtOnceAndNotOneMore() throws Exception {
        restartClient(config().maxPartsInFlight(4));
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CyclicBarrier(4);
        server.otherwise(request -> {
            if (isPart(request)) {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                awaitQuietly(together);
                underWay.decrementAndGet();
            }
            return Reply.of(200);
        });
        upload(Content.of(new byte[8 * MIB]));
        assertThat(most).hasValue(4);
    }

    @Test
    void anUploadStartsWithSixteenChunks() throws Exception {
        var together = new CyclicBarrier(16);
        server.otherwise(request -> {
            if (isPart(request)) {
                awaitQuietly(together);
            }
            return Reply.of(200);
        });
        assertThat(upload(Content.of(new byte[16 * MIB])).parts()).isEqualTo(16);
    }

    /** Two rounds of the width that nobody configured, then as many at once as it has grown to. */
    @Test
    void moreChunksAreInFlightWhenThatIsFaster() throws Exception {
        var parts = new AtomicInteger();
        var first = new CyclicBarrier(16);
        var later = new CyclicBarrier(20);
        server.otherwise(request -> {
            if (isPart(request)) {
                int part = parts.getAndIncrement();
                if (part < 16) {
                    awaitQuietly(first);
                } else if (part < 16 + 20) {
                    awaitQuietly(later);
                }
            }
            return Reply.of(200);
        });
        assertThat(upload(Content.of(new byte[40 * MIB])).parts()).isEqualTo(40);
    }

    @Test
    void aServiceThatAsksForLessGetsLess() throws Exception {
        restartClient(config().maxPartsInFlight(8));
        var requests = new AtomicInteger();
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var eight = new CyclicBarrier(8);
        server.otherwise(request -> {
            if (!isPart(request)) {
                return Reply.of(200);
            }
            int number = requests.getAndIncrement();
            if (number < 16) {
                awaitQuietly(eight);
                return Reply.of(number < 8 ? 429 : 200);
            }
            if (number > 30) {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                underWay.decrementAndGet();
            }
            return Reply.of(200);
        });
        assertThat(upload(Content.of(new byte[40 * MIB])).parts()).isEqualTo(40);
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void theThreadsOfAGivenExecutorHelpAndGoOnAfterTheClient() throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try {
            restartClient(config().maxPartsInFlight(4).executor(threads));
            var together = new CyclicBarrier(4);
            server.otherwise(request -> {
                if (isPart(request)) {
                    awaitQuietly(together);
                }
                return Reply.of(200);
            });
            upload(Content.of(new byte[8 * MIB]));
            client.close();

            assertThat(threads.isShutdown()).isFalse();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anUploadNeedsNoHelp() {
        var waiting = new ArrayList<Runnable>();
        Executor rejecting = task -> {
            throw new RejectedExecutionException("busy");
        };
        for (Executor executor : List.<Executor>of(waiting::add, rejecting, Runnable::run)) {
            restartClient(config().maxPartsInFlight(4).executor(executor));
            assertThat(upload(Content.of(bytes)).parts()).isEqualTo(8);
        }
        int sent = server.requests().size();

        // Three that send parts, and one that opens connections.
        assertThat(waiting).hasSize(4).allSatisfy(Runnable::run);
        assertThat(server.requests()).hasSize(sent);
    }

    @Test
    void aPartThatFailedInPassingIsSentAgainAlone() {
        var failures = new AtomicInteger();
        server.otherwise(request -> "3".equals(request.header("x-west-part-id")) && failures.getAndIncrement() < 2
                ? Reply.hangUp()
                : Reply.of(200));
        upload(Content.of(bytes));
        assertThat(server.requests()).hasSize(1 + 8 + 2 + 1);
        assertThat(server.requests())
                .filteredOn(r -> "3".equals(r.header("x-west-part-id")))
                .hasSize(3);
    }

    @Test
    void nothingFollowsAPartThatIsRefused() {
        restartClient(config().maxPartsInFlight(1));
        server.otherwise(ChunkedUploadTest::refusePartOne);
        assertThatThrownBy(() -> upload(Content.of(new byte[50 * MIB])))
                .hasMessageContaining("upload of part 1 of /demo/big.bin failed: bucket not enough space")
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.QUOTA));
        assertThat(server.requests())
                .extracting(request -> request.header("x-west-part-id"))
                .containsExactly(null, "0", "1");
    }

    @Test
    void aPartThatIsRefusedBesideOthersEndsTheUploadWithoutCompletingIt() {
        restartClient(config().maxPartsInFlight(4));
        server.otherwise(ChunkedUploadTest::refusePartOne);
        assertThatThrownBy(() -> upload(Content.of(new byte[50 * MIB])))
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.QUOTA));
        assertThat(server.requests()).noneMatch(r -> "complete".equals(r.header("x-west-multi-stage")));
    }

    private static Reply refusePartOne(Request request) {
        return "1".equals(request.header("x-west-part-id"))
                ? Reply.error(400, ErrorCode.BUCKET_NOT_ENOUGH_SPACE.code(), "bucket not enough space")
                : Reply.of(200);
    }

    @Test
    void aStreamThatEndsTooEarlyEndsTheUploadWithoutCompletingIt() {
        var stream = Content.of(new ByteArrayInputStream(new byte[3 * MIB]), 9L * MIB);
        assertThatThrownBy(() -> upload(stream))
                .hasMessageContaining("upload of /demo/big.bin failed: the content could not be read")
                .hasMessageContaining("9437184 bytes, but ended after 3145728");
        assertThat(server.requests()).noneMatch(r -> "complete".equals(r.header("x-west-multi-stage")));
    }

    @Test
    void aStreamThatHasMoreThanItsLengthEndsTheUploadBeforeItsLastPart() {
        var stream = Content.of(new ByteArrayInputStream(new byte[3 * MIB + 1]), 3L * MIB);
        assertThatThrownBy(() -> upload(stream)).hasMessageContaining("3145728 bytes, but has more");
        assertThat(server.requests())
                .noneMatch(r -> "2".equals(r.header("x-west-part-id")))
                .noneMatch(r -> "complete".equals(r.header("x-west-multi-stage")));
    }

    @Test
    void anInitiateThatIsRefusedSendsNoPart() {
        server.then(Reply.error(400, ErrorCode.ALREADY_EXISTS.code(), "file or folder already exists"));
        assertThatThrownBy(() -> upload(Content.of(bytes))).isInstanceOf(WestCloudException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCompletionWhoseAnswerWasLostIsProvenByTheFile() {
        var completions = new AtomicInteger();
        server.otherwise(request -> {
            if (request.method().equals("HEAD")) {
                return Reply.of(200)
                        .with("x-west-file-size", String.valueOf(bytes.length))
                        .with("ETag", "\"tag-1\"");
            }
            if (!"complete".equals(request.header("x-west-multi-stage"))) {
                return Reply.of(200);
            }
            return completions.getAndIncrement() == 0
                    ? Reply.hangUp()
                    : Reply.error(404, ErrorCode.NOT_FOUND.code(), "file or folder not found");
        });
        assertThat(upload(Content.of(bytes)).etag()).contains("tag-1");
    }

    @Test
    void sizeDecidesAndTheThresholdIsTheLastPlainOne() {
        restartClient(config().multipartThreshold(2 * MIB));
        assertThat(client.upload(UploadRequest.builder(PATH, Content.of(new byte[2 * MIB]))
                                .build())
                        .parts())
                .isZero();
        assertThat(client.upload(UploadRequest.builder(PATH, Content.of(new byte[2 * MIB + 1]))
                                .build())
                        .parts())
                .isEqualTo(3);
    }

    @Test
    void whatOnlyOneRequestCarriesIsNeverCutIntoParts() {
        restartClient(config().multipartThreshold(MIB));
        var result = client.upload(UploadRequest.builder(PATH, Content.of(new byte[2 * MIB]))
                .contentSecret("abc")
                .build());
        assertThat(result.parts()).isZero();
        assertThat(server.onlyRequest().header("content-secret")).isEqualTo("abc");
    }

    private io.github.westcloud.client.model.UploadResult upload(Content content) {
        return client.upload(
                UploadRequest.builder(PATH, content).mode(UploadMode.CHUNKED).build());
    }

    private static boolean isPart(Request request) {
        return request.header("x-west-part-id") != null;
    }

    private static byte[] joined(List<Request> requests) {
        var parts = new TreeMap<Integer, byte[]>();
        for (var request : requests) {
            if (isPart(request)) {
                parts.put(Integer.parseInt(request.header("x-west-part-id")), request.body());
            }
        }
        var whole = new ByteArrayOutputStream();
        parts.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static void awaitQuietly(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("Fewer parts were under way than allowed", e);
        }
    }
}
