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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buckets that may have only so much. */
class QuotaTest extends ServerTestSupport {

    private static final int MIB = 1 << 20;

    @TempDir
    Path directory;

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.bucket("small")
                .quota("small", 2 * MIB)
                .fileQuota("small", 3)
                .bucket("demo")
                .stockS3Tools();
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItIsSent() {
        assertThat(put("/small/a", MIB).status()).isEqualTo(200);
        var refused = put("/small/b", MIB + 1);
        assertThat(refused.code()).isEqualTo(400000015);
        assertThat(refused.text())
                .contains("no room for 1048577 bytes: 1048576 of its quota of 2097152 bytes are in use");
        assertThat(server.requests().get(1).details().requestBytes()).isZero();
        assertThat(rest.head("/small/b").status()).isEqualTo(404);
        assertThat(put("/demo/b", MIB + 1).status()).isEqualTo(200);
    }

    @Test
    void aFileThatIsReplacedMakesRoom() {
        put("/small/a", 2 * MIB);
        assertThat(put("/small/a", 2 * MIB, "x-west-overwrite", "true").status())
                .isEqualTo(200);
        assertThat(put("/small/a", 2 * MIB + 1, "x-west-overwrite", "true").text())
                .contains(": 0 of its quota", "by other files");
        assertThat(rest.send("DELETE", "/small/a").status()).isEqualTo(200);
        assertThat(put("/small/b", 2 * MIB).status()).isEqualTo(200);
    }

    @Test
    void oneFileMoreThanTheQuotaIsAnErrorOfTheQuota() {
        IntStream.range(0, 3)
                .forEach(i -> assertThat(put("/small/" + i, 1).status()).isEqualTo(200));
        var refused = put("/small/3", 1);
        assertThat(refused.code()).isEqualTo(400000014);
        assertThat(refused.text()).contains("has 3 files, and its quota is 3");
        assertThat(rest.makeDirectory("/small/directory").status()).isEqualTo(200);
        assertThat(rest.send("PUT", "/small/moved", "x-west-move-source", "/small/1")
                        .status())
                .isEqualTo(200);
        assertThat(rest.send("PUT", "/small/copy", "x-west-copy-source", "/small/2")
                        .code())
                .isEqualTo(400000014);
    }

    @Test
    void aCopyCounts() {
        put("/small/a", MIB + 1);
        assertThat(rest.send("PUT", "/small/b", "x-west-copy-source", "/small/a")
                        .code())
                .isEqualTo(400000015);
    }

    @Test
    void uploadsInPartsAreRefusedAtTheBeginningIfTheyCannotFitAndAtTheEndIfTheyDoNot() {
        assertThat(stage("/small/big", "initiate", 3 * MIB).code()).isEqualTo(400000015);
        assertThat(stage("/small/big", "initiate", 2 * MIB).status()).isEqualTo(200);
        for (int part = 0; part < 2; part++) {
            assertThat(rest.send(
                                    "PUT",
                                    "/small/big",
                                    bytes(MIB),
                                    "x-west-multi-disorder",
                                    "true",
                                    "x-west-multi-stage",
                                    "upload",
                                    "x-west-part-id",
                                    "" + part)
                            .status())
                    .isEqualTo(200);
        }
        put("/small/meanwhile", 1);
        assertThat(stage("/small/big", "complete", -1).code()).isEqualTo(400000015);
        rest.send("DELETE", "/small/meanwhile");
        assertThat(stage("/small/big", "complete", -1).status())
                .as("still open")
                .isEqualTo(200);
    }

    @Test
    void s3ClientsAreToldToo() {
        var s3 = new S3(server.uri(), clock, new Credentials("alice", "secret"), S3.Version.V4);
        var refused = s3.send("PUT", "/small/a", bytes(2 * MIB + 1));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("<Code>QuotaExceeded</Code>", "no room for");
        IntStream.range(0, 3).forEach(i -> s3.put("/small/" + i, "x"));
        assertThat(s3.put("/small/3", "x").text()).contains("<Code>QuotaExceeded</Code>", "3 files");
    }

    @Test
    void expiredFilesMakeRoomWhenTheyAreRemoved() throws IOException {
        try (var swept = WestCloudServer.builder()
                .bucket("small")
                .quota("small", 5)
                .user("alice", "secret")
                .clock(clock)
                .sweepInterval(Duration.ofMillis(50))
                .start()) {
            var client = new Rest(swept);
            assertThat(client.put("/small/a", "12345", "x-west-meta-ttl", "1").status())
                    .isEqualTo(200);
            assertThat(client.put("/small/b", "1").code()).isEqualTo(400000015);
            clock.advance(Duration.ofDays(1));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> client.put("/small/b", "1").status() == 200);
        }
    }

    @Test
    void manyAtOnceNeverHaveMoreThanTheQuota() {
        var stored = new AtomicInteger();
        IntStream.range(0, 40).parallel().forEach(i -> {
            if (put("/small/" + i, 1000).status() == 200) {
                stored.incrementAndGet();
            }
        });
        assertThat(stored).hasValue(3);
        assertThat(server.bucket("small").files()).hasSize(3);
    }

    @Test
    void whatTheDataDirectoryHasCounts() throws IOException {
        for (var expected : new long[] {0, 400000015}) {
            try (var kept = WestCloudServer.builder()
                    .dataDirectory(directory)
                    .durability(Durability.PROCESS)
                    .bucket("small")
                    .quota("small", 5)
                    .user("alice", "secret")
                    .start()) {
                assertThat(new Rest(kept).put("/small/" + expected, "123").code())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aQuotaNeedsABucket() {
        assertThatThrownBy(() -> WestCloudServer.builder().quota("none", 1).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no bucket 'none'")
                .hasMessageContaining("--bucket");
        assertThatThrownBy(() -> WestCloudServer.builder().quota("demo", -1)).hasMessageContaining("-1");
    }

    private Answer put(String path, int length, String... headers) {
        return rest.send("PUT", path, new byte[length], headers);
    }

    private Answer stage(String path, String stage, int length) {
        return length < 0
                ? rest.send("PUT", path, "x-west-multi-disorder", "true", "x-west-multi-stage", stage)
                : rest.send(
                        "PUT",
                        path,
                        "x-west-multi-disorder",
                        "true",
                        "x-west-multi-stage",
                        stage,
                        "x-west-multi-length",
                        "" + length);
    }
}
