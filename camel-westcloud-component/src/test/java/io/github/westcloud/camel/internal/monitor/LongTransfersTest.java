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
package io.github.westcloud.camel.internal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudTransferLoggingConfiguration;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.Transfer.Direction;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferProgress;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.StandardError;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.LoggingLevel;
import org.junit.jupiter.api.Test;

/** What is logged of transfers that take long. The tests' logger shows INFO for this logger, and the option says DEBUG. */
class LongTransfersTest {

    private static final long MEGABYTE = 1 << 20;

    private final WestCloudTransferLoggingConfiguration options = new WestCloudTransferLoggingConfiguration();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final TransferLog log = new TransferLog(options, now::get);

    @Test
    void aLongTransferIsReportedAfterTwoIntervalsAndThenOnceAMinute() {
        assertThat(lines(0, 300, 100 * MEGABYTE * 3))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("INFO")
                                .endsWith(
                                        "Uploading /demo/a.iso (progress: 11.0 MB of 300.0 MB, 3.6%, 1.0 MB/s, 4m49s left)"),
                        line -> assertThat(line)
                                .endsWith("(progress: 71.0 MB of 300.0 MB, 23.6%, 1.0 MB/s, 3m49s left)"),
                        line -> assertThat(line).contains("43.6%"),
                        line -> assertThat(line).contains("63.6%"),
                        line -> assertThat(line).contains("83.6%"),
                        line -> assertThat(line)
                                .contains("INFO")
                                .endsWith("Uploading /demo/a.iso completed (size: 300.0 MB) (took: 5m0s0ms)"));
    }

    @Test
    void aShortOneIsNotMentioned() {
        assertThat(lines(0, 10, 10 * MEGABYTE)).isEmpty();
    }

    @Test
    void theIntervalDecidesWhatIsLong() {
        options.setTransferLoggingIntervalSeconds(60);
        assertThat(lines(0, 120, 120 * MEGABYTE)).isEmpty();
        assertThat(lines(0, 121, 121 * MEGABYTE)).hasSize(2);
    }

    @Test
    void offIsOffAndAHigherLevelIsKept() {
        options.setTransferLoggingLevel(LoggingLevel.OFF);
        assertThat(lines(0, 300, 300 * MEGABYTE)).isEmpty();
        options.setTransferLoggingLevel(LoggingLevel.WARN);
        assertThat(lines(0, 15, 15 * MEGABYTE))
                .filteredOn(line -> line.contains("MB/s"))
                .singleElement()
                .asString()
                .contains("WARN");
    }

    @Test
    void aResumedUploadDoesNotCountWhatWasSentBefore() {
        assertThat(lines(50 * MEGABYTE, 15, 100 * MEGABYTE).get(0)).contains("61.0%, 1.0 MB/s, 39s left");
    }

    @Test
    void aTransferOfUnknownLengthHasNoTimeLeft() {
        assertThat(lines(0, 15, -1).get(0)).endsWith("(progress: 11.0 MB, 1.0 MB/s)");
    }

    /** A megabyte a second. */
    private List<String> lines(long from, int seconds, long length) {
        var transfer = new Transfer(1, Direction.UPLOAD, new BucketName("demo"), ObjectPath.of("a.iso"), length);
        return StandardError.during(() -> {
                    log.transferStarted(transfer);
                    for (int second = 1; second <= seconds; second++) {
                        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
                        log.bytesMoved(new TransferProgress(transfer, MEGABYTE, from + second * MEGABYTE));
                    }
                    log.transferEnded(
                            new TransferEnd(transfer, from + seconds * MEGABYTE, Duration.ofSeconds(seconds), null));
                })
                .lines()
                .toList();
    }
}
