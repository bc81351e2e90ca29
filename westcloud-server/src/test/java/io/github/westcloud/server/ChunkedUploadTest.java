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

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.ServerTestSupport;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 2.2. */
class ChunkedUploadTest extends ServerTestSupport {

    private static final int MEBIBYTE = ChunkRules.CHUNK_SIZE;

    private Answer stage(String path, String stage, byte[] body, String... more) {
        var headers = Arrays.copyOf(more, more.length + 4);
        headers[more.length] = "x-west-multi-disorder";
        headers[more.length + 1] = "true";
        headers[more.length + 2] = "x-west-multi-stage";
        headers[more.length + 3] = stage;
        return rest.send("PUT", path, body, headers);
    }

    private Answer initiate(String path, long length, String... more) {
        var headers = Arrays.copyOf(more, more.length + 2);
        headers[more.length] = "x-west-multi-length";
        headers[more.length + 1] = Long.toString(length);
        return stage(path, "initiate", null, headers);
    }

    private Answer part(String path, byte[] content, int id, String... more) {
        var headers = Arrays.copyOf(more, more.length + 2);
        headers[more.length] = "x-west-part-id";
        headers[more.length + 1] = Integer.toString(id);
        int from = id * MEBIBYTE;
        var body = Arrays.copyOfRange(content, from, Math.min(content.length, from + MEBIBYTE));
        return stage(path, "upload", body, headers);
    }

    private Answer complete(String path) {
        return stage(path, "complete", null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE, 2_097_162})
    void assemblesPartsInAnyOrder(int length) {
        var content = bytes(length);
        assertThat(initiate("/demo/big", length).status()).isEqualTo(200);
        var ids = IntStream.range(0, ChunkRules.partCount(length)).boxed().toList();
        var shuffled = new java.util.ArrayList<>(ids);
        Collections.reverse(shuffled);
        shuffled.forEach(
                id -> assertThat(part("/demo/big", content, id).status()).isEqualTo(200));
        assertThat(complete("/demo/big").status()).isEqualTo(200);
        assertThat(rest.get("/demo/big").body()).isEqualTo(content);
    }

    /** Two clients that do not know of each other cannot mix their files. */
    @Test
    void anIdBindsPartsAndCompletionToTheirUpload() {
        var content = bytes(MEBIBYTE + 1);
        var first = initiate("/demo/big", content.length).header("x-west-multi-uuid");
        part("/demo/big", content, 0, "x-west-multi-uuid", first);
        var second = initiate("/demo/big", content.length).header("x-west-multi-uuid");
        assertThat(second).isNotEqualTo(first);
        for (var id : List.of(first, "", "no such id")) {
            assertThat(part("/demo/big", bytes(2 * MEBIBYTE), 1, "x-west-multi-uuid", id)
                            .code())
                    .isEqualTo(404000001);
            assertThat(stage("/demo/big", "complete", null, "x-west-multi-uuid", id)
                            .code())
                    .isEqualTo(404000001);
        }
        // Nothing of the first upload, and nothing that was refused, is in the second one.
        assertThat(stage("/demo/big", "complete", null, "x-west-multi-uuid", second)
                        .code())
                .isEqualTo(400000021);
        part("/demo/big", content, 1, "x-west-multi-uuid", second);
        part("/demo/big", content, 0);
        assertThat(stage("/demo/big", "complete", null, "x-west-multi-uuid", second)
                        .status())
                .isEqualTo(200);
        assertThat(rest.get("/demo/big").body()).isEqualTo(content);
    }

    @Test
    void anIdIsNotForInitiate() {
        assertThat(initiate("/demo/big", 1, "x-west-multi-uuid", "mine").code()).isEqualTo(400000003);
    }

    @Test
    void takesPartsInParallel() {
        var content = bytes(20 * MEBIBYTE + 7);
        initiate("/demo/big", content.length);
        var statuses = IntStream.range(0, 21)
                .parallel()
                .map(id -> part("/demo/big", content, id).status())
                .distinct()
                .toArray();
        assertThat(statuses).containsExactly(200);
        complete("/demo/big");
        assertThat(rest.get("/demo/big").body()).isEqualTo(content);
    }

    @Test
    void isInvisibleUntilComplete() {
        var content = bytes(MEBIBYTE + 1);
        initiate("/demo/big", content.length);
        part("/demo/big", content, 0);
        assertThat(rest.get("/demo/big").code()).isEqualTo(404000003);
        assertThat(rest.head("/demo/big").status()).isEqualTo(404);
        assertThat(rest.get("/demo/").json().path("files")).isEmpty();
        assertThat(complete("/demo/big").code()).isEqualTo(400000021);
        part("/demo/big", content, 1);
        assertThat(complete("/demo/big").status()).isEqualTo(200);
        assertThat(rest.get("/demo/big").body()).isEqualTo(content);
    }

    @Test
    void keepsTheOldFileReadableUntilComplete() {
        rest.put("/demo/big", "old");
        assertThat(initiate("/demo/big", 1).code()).isEqualTo(400000002);
        assertThat(initiate("/demo/big", 1, "x-west-overwrite", "true").status())
                .isEqualTo(200);
        assertThat(rest.get("/demo/big").text()).isEqualTo("old");
        part("/demo/big", new byte[] {'n'}, 0);
        assertThat(rest.get("/demo/big").text()).isEqualTo("old");
        complete("/demo/big");
        assertThat(rest.get("/demo/big").text()).isEqualTo("n");
    }

    @Test
    void keepsWhatInitiateSaid() {
        initiate(
                "/demo/big.jpg",
                1,
                "x-west-multi-type",
                "image/own",
                "x-west-meta-color",
                "red",
                "x-west-meta-ttl",
                "2",
                "Content-Type",
                "text/plain");
        part("/demo/big.jpg", new byte[1], 0, "Content-Type", "application/x-www-form-urlencoded");
        complete("/demo/big.jpg");
        var head = rest.head("/demo/big.jpg");
        assertThat(head.header("x-west-file-type")).isEqualTo("image/own");
        assertThat(head.header("x-west-meta-color")).isEqualTo("red");
        assertThat(head.header("ETag")).matches("\"[0-9a-f]+-1\"");
        clock.advance(Duration.ofDays(2));
        assertThat(rest.head("/demo/big.jpg").status()).isEqualTo(404);
    }

    @Test
    void takesTheTypeFromTheExtensionAndNotFromContentType() {
        initiate("/demo/big.jpg", 0, "Content-Type", "text/plain");
        complete("/demo/big.jpg");
        assertThat(rest.head("/demo/big.jpg").header("x-west-file-type")).isEqualTo("image/jpeg");
    }

    @Test
    void makesDirectoriesWhenComplete() {
        assertThat(initiate("/demo/a/big", 0).code()).isEqualTo(404000001);
        assertThat(initiate("/demo/a/big", 0, "x-west-automkdir", "true").status())
                .isEqualTo(200);
        assertThat(rest.head("/demo/a").status()).isEqualTo(404);
        assertThat(complete("/demo/a/big").status()).isEqualTo(200);
        assertThat(rest.head("/demo/a").header("x-west-file-type")).isEqualTo("folder");
    }

    @Test
    void aPartSentAgainReplacesTheEarlierOne() {
        initiate("/demo/big", 3);
        part("/demo/big", new byte[] {1, 1, 1}, 0);
        part("/demo/big", new byte[] {2, 2, 2}, 0);
        complete("/demo/big");
        assertThat(rest.get("/demo/big").body()).containsExactly(2, 2, 2);
    }

    @Test
    void aPartWithTheWrongMd5LeavesTheEarlierOne() {
        initiate("/demo/big", 3);
        part("/demo/big", new byte[] {1, 1, 1}, 0, "Content-MD5", Md5.hex(new byte[] {1, 1, 1}));
        var wrong = part("/demo/big", new byte[] {2, 2, 2}, 0, "Content-MD5", Md5.hex(new byte[] {1, 1, 1}));
        assertThat(wrong.code()).isEqualTo(400000011);
        complete("/demo/big");
        assertThat(rest.get("/demo/big").body()).containsExactly(1, 1, 1);
    }

    @Test
    void aNewInitiateStartsOver() {
        initiate("/demo/big", 1);
        part("/demo/big", new byte[1], 0);
        initiate("/demo/big", 1);
        assertThat(complete("/demo/big").code()).isEqualTo(400000021);
    }

    @Test
    void refusesWrongSizes() {
        initiate("/demo/big", MEBIBYTE + 10);
        var headers = new String[] {"x-west-part-id", "1"};
        assertThat(stage("/demo/big", "upload", bytes(11), headers).code()).isEqualTo(400000001);
        assertThat(stage("/demo/big", "upload", bytes(9), headers).code()).isEqualTo(400000001);
        assertThat(stage("/demo/big", "upload", bytes(MEBIBYTE - 1), "x-west-part-id", "0")
                        .code())
                .isEqualTo(400000001);
        assertThat(stage("/demo/big", "upload", bytes(MEBIBYTE + 1), "x-west-part-id", "0")
                        .code())
                .isEqualTo(400000001);
        assertThat(complete("/demo/big").code()).isEqualTo(400000021);
    }

    @Test
    void takesAPartWithoutAnnouncedLength() {
        initiate("/demo/big", 10);
        var content = bytes(10);
        var headers =
                new String[] {"x-west-multi-disorder", "true", "x-west-multi-stage", "upload", "x-west-part-id", "0"};
        assertThat(rest.sendChunked("PUT", "/demo/big", bytes(11), headers).code())
                .isEqualTo(400000001);
        assertThat(rest.sendChunked("PUT", "/demo/big", content, headers).status())
                .isEqualTo(200);
        complete("/demo/big");
        assertThat(rest.get("/demo/big").body()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "x", "", "99999999999"})
    void refusesPartIdsThatDoNotExist(String id) {
        initiate("/demo/big", 5);
        assertThat(stage("/demo/big", "upload", bytes(5), "x-west-part-id", id).code())
                .isEqualTo(400000019);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "14293651161089"})
    void refusesLengthsThatCannotBe(String length) {
        assertThat(stage("/demo/big", "initiate", null, "x-west-multi-length", length)
                        .code())
                .isEqualTo(400000001);
    }

    @Test
    void takesUpToThirteenTebibytes() {
        assertThat(initiate("/demo/big", ChunkRules.MAX_CHUNKED_UPLOAD).status())
                .isEqualTo(200);
    }

    @Test
    void knowsThreeStagesOnly() {
        assertThat(stage("/demo/big", "begin", null).code()).isEqualTo(400000016);
        assertThat(rest.send("PUT", "/demo/big", "x-west-multi-disorder", "true")
                        .code())
                .isEqualTo(400000016);
        assertThat(rest.send("PUT", "/demo/big", "x-west-multi-stage", "initiate")
                        .code())
                .isEqualTo(400000016);
        assertThat(rest.send("PUT", "/demo/big", "x-west-multi-stage", "initiate", "x-west-multi-disorder", "false")
                        .code())
                .isEqualTo(400000016);
    }

    @Test
    void needsAnInitiateFirst() {
        assertThat(part("/demo/big", bytes(1), 0).code()).isEqualTo(404000001);
        assertThat(complete("/demo/big").code()).isEqualTo(404000001);
    }

    @Test
    void isDroppedAfterItsLifetime() {
        initiate("/demo/big", 1);
        clock.advance(Duration.ofHours(24));
        assertThat(part("/demo/big", bytes(1), 0).code()).isEqualTo(404000001);
        assertThat(rest.get("/demo/big").code()).isEqualTo(404000001);
    }
}
