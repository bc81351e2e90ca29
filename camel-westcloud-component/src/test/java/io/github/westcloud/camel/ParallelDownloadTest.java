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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.RequestRecord;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large files in ranges, several at the same time. */
class ParallelDownloadTest extends ConsumerTestSupport {

    private static final int LENGTH = (5 << 20) + 17;
    private static final String IN_RANGES = "parallelDownloadThreshold=1MB&maxRangesInFlight=4&";

    @TempDir
    Path directory;

    @Test
    void aBodyIsReadInOrder() {
        var content = bytes(LENGTH);
        store("ranges/body.bin", content);

        var body = template().requestBody(download("body.bin", IN_RANGES), null, byte[].class);

        assertThat(body).isEqualTo(content);
        assertThat(ranges("body.bin")).isNotEmpty();
    }

    @Test
    void aFileIsDownloadedInOneRequestIfOneRangeIsAllowed() {
        var content = bytes(LENGTH);
        store("ranges/one.bin", content);

        var body = template()
                .requestBody(
                        download("one.bin", "parallelDownloadThreshold=1MB&maxRangesInFlight=1&"), null, byte[].class);

        assertThat(body).isEqualTo(content);
        assertThat(ranges("one.bin")).isEmpty();
    }

    @Test
    void aBodyThatIsClosedEarlyLeavesNoRequestBehind() throws Exception {
        store("ranges/closed.bin", bytes(LENGTH));

        for (int i = 0; i < 10; i++) {
            try (var body = template()
                    .requestBody(
                            download(
                                    "closed.bin",
                                    IN_RANGES + "maxTotalConnections=6&connectionsPerRoute=6"
                                            + "&connectionRequestTimeout=10s&maximumRetries=0&"),
                            null,
                            InputStream.class)) {
                assertThat(body.readNBytes(100_000)).hasSize(100_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localWorkDirectory=%s&", "streamDownload=false&", "readAhead=0&"})
    void aConsumerReadsItsFilesInRanges(String option) throws Exception {
        var path = "polled" + option.length();
        var content = bytes(LENGTH);
        store(path + "/large.bin", content);
        var body = directory.resolve("received");

        consume(
                "westcloud:demo/" + path + "?delete=true&" + IN_RANGES + option.formatted(directory) + FAST,
                exchange -> Files.write(body, exchange.getMessage().getBody(byte[].class)));
        await(() -> !WEST_CLOUD.bucket().exists(path + "/large.bin"));

        assertThat(body).hasBinaryContent(content);
        assertThat(ranges("large.bin")).isNotEmpty();
    }

    private static String download(String name, String options) {
        return "westcloud:demo/ranges?" + options + "operation=download&fileName=" + name;
    }

    private static List<RequestRecord> ranges(String name) {
        return records().stream()
                .filter(request -> request.rawPath().endsWith("/" + name))
                .filter(request -> request.header("Range").isPresent())
                .toList();
    }
}
