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
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that answer requests for ranges as none should. */
@Timeout(60)
class HostileRangesTest extends ScriptedServerTestSupport {

    private static final int MIB = 1 << 20;
    private static final byte[] BYTES = RandomBytes.of(6 * MIB);
    private static final DownloadRequest REQUEST = DownloadRequest.of(ObjectPath.of("a.bin"));

    private final CountedThreads helpers = new CountedThreads();

    @BeforeEach
    void readInRanges() {
        restartClient(config().parallelDownloadThreshold((long) MIB).executor(helpers));
    }

    @AfterEach
    void endHelpers() {
        helpers.close();
    }

    @Test
    void aServiceThatIgnoresRangesIsReadAsOneStreamAndNotAskedForThemAgain() throws IOException {
        server.otherwise(request -> whole("1"));
        try (var download = client.download(REQUEST)) {
            var first = download.stream().readNBytes(MIB);
            helpers.awaitIdle();
            assertThat(concat(first, download.stream().readAllBytes())).isEqualTo(BYTES);
        }
        int before = server.requests().size();
        assertThat(read()).isEqualTo(BYTES);
        assertThat(server.requests()).hasSize(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes 0-1048575/6291456", "bytes 7-9/6291456", "bytes */6291456", "nonsense"})
    void anotherRangeThanWasAskedForIsNotRead(String contentRange) throws IOException {
        answerRanges(range -> answer(206, "1", contentRange, Arrays.copyOf(BYTES, MIB)));
        assertThat(read()).isEqualTo(BYTES);
    }

    @Test
    void aRangeThatIsTooLongIsNotRead() throws IOException {
        answerRanges(range -> answer(206, "1", contentRange(range), new byte[2 * MIB]));
        assertThat(read()).isEqualTo(BYTES);
    }

    /** The first answer ends after a part of the old version, so the rest has to come from ranges. */
    @ParameterizedTest
    @ValueSource(strings = {"tag", "length", "gone", "shorter"})
    void aFileThatIsReplacedHalfWayIsAnError(String what) {
        var begun = new Reply(200, Map.of("ETag", "\"1\""), BYTES, MIB, -1, null);
        server.otherwise(request -> request.header("range") == null
                ? begun
                : oldBefore(3 * MIB, what, ByteRange.parse(request.header("range"))));
        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    private Reply oldBefore(int end, String what, ByteRange range) {
        return range.last() < end ? part(range, "1") : replaced(what, range);
    }

    private Reply replaced(String what, ByteRange range) {
        return switch (what) {
            case "tag" -> part(range, "2");
            case "length" -> answer(206, "1", contentRange(range).replace("/6291456", "/6291457"), slice(range));
            case "gone" -> Reply.error(404, 404000001, "file not found");
            default -> Reply.error(416, 416000001, "no such range");
        };
    }

    /** It holds the memory of what has arrived, and no thread and no connection. */
    @Test
    void aSlowReaderHoldsTheRangesBack() throws IOException {
        var large = 100L * MIB;
        server.otherwise(request -> request.header("range") == null
                ? new Reply(200, Map.of("ETag", "\"1\""), new byte[MIB], -1, large, null)
                : zeros(ByteRange.parse(request.header("range")), large));
        try (var download = client.download(REQUEST)) {
            assertThat(download.stream().read()).isZero();
            helpers.awaitIdle();
            // 64 MiB at most, and 8 if the heap is small.
            assertThat(server.requests()).hasSizeBetween(5, 33);
            assertThat(download.stream().readNBytes((int) large)).hasSize((int) large - 1);
        }
        assertThat(server.requests()).hasSizeGreaterThan(33);
    }

    private static Reply zeros(ByteRange range, long length) {
        var bytes = new byte[(int) (range.last() - range.first() + 1)];
        return answer(206, "1", "bytes " + range.first() + "-" + range.last() + "/" + length, bytes);
    }

    /** The reader does not wait for ranges that were requested: it goes on with its own stream, past the end of one as well. */
    @ParameterizedTest
    @ValueSource(ints = {20_000, 14_000 + MIB, 14_000 + 2 * MIB - 1})
    void aRangeThatArrivesLateIsReadFromWhereTheReaderIs(int readBefore) throws IOException {
        var asked = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        answerRanges(range -> {
            asked.countDown();
            await(released);
            return part(range, "1");
        });
        try (var download = client.download(REQUEST)) {
            var first = download.stream().readNBytes(1);
            await(asked);
            first = concat(first, download.stream().readNBytes(readBefore - 1));
            released.countDown();
            helpers.awaitIdle();
            assertThat(concat(first, download.stream().readAllBytes())).isEqualTo(BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsRequestedEndsWhenTheStreamIsClosed(boolean afterTheHead) throws Exception {
        var asked = new CountDownLatch(3);
        var released = new CountDownLatch(1);
        answerRanges(range -> Reply.raw(out -> {
            if (afterTheHead) {
                out.write(head(range));
                out.flush();
            }
            asked.countDown();
            await(released);
        }));
        var download = client.download(REQUEST);
        assertThat(download.stream().read()).isEqualTo(BYTES[0] & 0xff);
        await(asked);
        download.close();
        helpers.awaitIdle();
        released.countDown();
        assertThatThrownBy(() -> download.stream().read()).hasMessageContaining("closed");
    }

    private void answerRanges(Function<ByteRange, Reply> ranges) {
        server.otherwise(request -> {
            if (request.header("range") == null) {
                return whole("1");
            }
            return ranges.apply(ByteRange.parse(request.header("range")));
        });
    }

    private byte[] read() throws IOException {
        try (var download = client.download(REQUEST)) {
            return download.stream().readAllBytes();
        }
    }

    private static byte[] concat(byte[] first, byte[] rest) {
        var all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply whole(String etag) {
        return answer(200, etag, null, BYTES);
    }

    private static Reply part(ByteRange range, String etag) {
        return answer(206, etag, contentRange(range), slice(range));
    }

    private static Reply answer(int status, String etag, String contentRange, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", '"' + etag + '"');
        if (contentRange != null) {
            headers.put("Content-Range", contentRange);
        }
        return new Reply(status, headers, body, -1, -1, null);
    }

    private static byte[] head(ByteRange range) {
        return ("HTTP/1.1 206 Partial\r\nETag: \"1\"\r\nContent-Range: " + contentRange(range) + "\r\nContent-Length: "
                        + slice(range).length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String contentRange(ByteRange range) {
        return "bytes " + range.first() + "-" + range.last() + "/" + BYTES.length;
    }

    private static byte[] slice(ByteRange range) {
        return Arrays.copyOfRange(BYTES, (int) range.first(), (int) range.last() + 1);
    }
}
