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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import io.github.westcloud.server.support.ServerTestSupport;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest extends ServerTestSupport {

    @Test
    void whatIsStoredHereIsServedAndTheOtherWayRound() {
        var bucket = server.bucket("demo");
        bucket.store("2026/订单.json", "{}");
        bucket.store("2026/订单.json", "{\"pallets\":4}");
        assertThat(server.requests()).isEmpty();

        var answer = rest.get("/demo/2026/%E8%AE%A2%E5%8D%95.json");
        assertThat(answer.text()).isEqualTo("{\"pallets\":4}");
        assertThat(answer.header("Content-Type")).startsWith("application/json");

        rest.send("PUT", "/demo/sent.txt", bytes(3_000_000));
        assertThat(bucket.stored("sent.txt")).isEqualTo(bytes(3_000_000));
        assertThat(bucket.storedText("2026/订单.json")).isEqualTo("{\"pallets\":4}");
        assertThat(bucket.exists("sent.txt")).isTrue();
        assertThat(bucket.exists("2026")).isFalse();
    }

    @Test
    void faultsDoNotConcernIt() {
        server.faults().add(RequestPattern.any(), FaultAction.status(503));
        server.bucket("demo").store("a.txt", "a");
        assertThat(server.bucket("demo").storedText("a.txt")).isEqualTo("a");
    }

    @Test
    void listsFilesOfAllDirectoriesPageByPage() {
        var bucket = server.bucket("demo");
        assertThat(bucket.files()).isEmpty();
        IntStream.range(0, 1_001).forEach(i -> bucket.store("many/%04d".formatted(i), ""));
        bucket.store("a", "");
        bucket.store("z/deep/file", "");
        assertThat(bucket.files()).hasSize(1_003).startsWith("a", "many/0000").endsWith("many/1000", "z/deep/file");
    }

    @Test
    void saysWhatThereIsInsteadOfAMissingFile() {
        var bucket = server.bucket("demo");
        assertThatThrownBy(() -> bucket.stored("a.txt"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no file /demo/a.txt. The bucket has no files");
        IntStream.range(0, 21).forEach(i -> bucket.store("d/%02d".formatted(i), ""));
        assertThatThrownBy(() -> bucket.storedText("d"))
                .hasMessageStartingWith("There is no file /demo/d. The bucket has 21 files: d/00, d/01,")
                .hasMessageEndingWith("d/19, ...");
    }

    @Test
    void refusesWhatCannotBeStored() {
        var bucket = server.bucket("demo");
        bucket.store("file", "x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bucket.store("file/below", "x"))
                .withMessageContaining("/demo/file is a file, not a directory");
        assertThatIllegalArgumentException().isThrownBy(() -> bucket.store("a/../b", "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.bucket("elsewhere"))
                .withMessage("There is no bucket 'elsewhere'. The server has: demo");
    }

    @Test
    void resetMakesTheServerNew() {
        server.bucket("demo").store("d/a.txt", "a");
        var upload = new String[] {
            "x-west-multi-disorder", "true", "x-west-multi-length", "10", "x-west-multi-stage", "initiate"
        };
        assertThat(rest.send("PUT", "/demo/big", upload).status()).isEqualTo(200);
        server.faults().add(RequestPattern.any(), FaultAction.status(503));
        server.skewClock(Duration.ofDays(1));

        server.reset();

        assertThat(server.requests()).isEmpty();
        assertThat(server.bucket("demo").files()).isEmpty();
        assertThat(rest.get("/demo").status()).isEqualTo(200);
        var completion = new String[] {"x-west-multi-disorder", "true", "x-west-multi-stage", "complete"};
        assertThat(rest.send("PUT", "/demo/big", completion).status()).isEqualTo(404);
        assertThat(rest.send("PUT", "/demo/d", bytes(1)).status()).isEqualTo(200);
        var sent = server.requests().get(2);
        assertThat(sent.line()).isEqualTo("PUT /demo/d");
        assertThat(sent.header("content-length")).contains("1");
        assertThat(sent.header("x-none")).isEmpty();
    }
}
