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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a consumer logs while its polls fail. The test is its scheduler, and moves its clock by the default delay at each run. */
class FailingPollsTest extends ConsumerTestSupport {

    private static final Duration DELAY = Duration.ofMillis(500);
    private static final String DOWN = "westcloud:demo/down?maximumRetries=0";

    private static final FaultAction BUSY = FaultAction.status(503);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T08:00:00Z"));

    @Test
    void aMinuteHasOneLineOrTwoAndTheFirstOneAStackTrace() throws Exception {
        failListings(Integer.MAX_VALUE, BUSY);
        var consumer = consumer(DOWN);
        var first = lines(consumer, Duration.ofMinutes(1));
        lines(consumer, Duration.ofMinutes(8));
        var tenth = lines(consumer, Duration.ofMinutes(1));

        assertThat(first).filteredOn(line -> line.contains("WARN")).hasSize(1);
        assertThat(first).filteredOn(line -> line.contains("\tat ")).hasSizeGreaterThan(5);
        assertThat(first.get(0)).contains("Failed polling endpoint: westcloud://demo/down?");
        assertThat(tenth)
                .singleElement()
                .asString()
                .contains(
                        "Polling westcloud://demo/down has been failing since 2026-11-26T08:00:00Z, ",
                        "the last one: list of /demo/down failed: ");
    }

    @Test
    void aPollThatWorksAgainIsLoggedOnce() throws Exception {
        failListings(7, BUSY);
        var consumer = consumer(DOWN);
        var lines = lines(consumer, Duration.ofMinutes(2));

        assertThat(lines)
                .filteredOn(line -> line.contains("works again"))
                .singleElement()
                .asString()
                .endsWith("Polling westcloud://demo/down works again after 22s and 7 failures");
        assertThat(lines(consumer, Duration.ofMinutes(2))).isEmpty();
    }

    @Test
    void anotherReasonIsLoggedInFull() throws Exception {
        failListings(2, BUSY);
        failListings(2, FaultAction.error(ErrorCode.NO_OPERATION_PERMISSION));
        var lines = lines(consumer(DOWN), Duration.ofSeconds(5));

        assertThat(lines)
                .filteredOn(line -> line.contains("Failed polling endpoint"))
                .hasSize(2);
    }

    /** The poll itself succeeds, so that it is no reason to say that it works again. */
    @Test
    void aFileThatCannotBeDownloadedIsLoggedOnceAMinute() throws Exception {
        store("down/a.txt", "a");
        server().faults()
                .add(
                        new RequestPattern("GET", "/**/a.txt"),
                        Integer.MAX_VALUE,
                        FaultAction.error(ErrorCode.NO_OPERATION_PERMISSION));
        var lines = lines(consumer(DOWN + "&streamDownload=false"), Duration.ofMinutes(3), Duration.ofSeconds(10));

        assertThat(lines).filteredOn(line -> line.contains("WARN")).hasSizeBetween(2, 4);
        assertThat(lines).noneMatch(line -> line.contains("works again"));
    }

    @Test
    void whatTheUserSetsWins() throws Exception {
        assertBackoff("delay=500", 3, 20);
        assertBackoff("delay=100", 3, 100);
        assertBackoff("delay=30s", 3, 1);
        assertBackoff("delay=2&timeUnit=SECONDS", 3, 5);
        assertBackoff("backoffErrorThreshold=5", 5, 20);
        assertBackoff("backoffErrorThreshold=0", 0, 0);
        assertBackoff("backoffMultiplier=7", 3, 7);
        assertBackoff("backoffMultiplier=7&backoffErrorThreshold=0&backoffIdleThreshold=2", 0, 7);
    }

    private void assertBackoff(String options, int threshold, int multiplier) throws Exception {
        assertThat(consumer(DOWN + "&" + options))
                .as(options)
                .returns(threshold, WestCloudConsumer::getBackoffErrorThreshold)
                .returns(multiplier, WestCloudConsumer::getBackoffMultiplier);
    }

    /** Camel itself begins to count errors anew after each pause. */
    @Test
    void theHealthCheckIsDownWhileItFails() throws Exception {
        failListings(8, BUSY);
        var consumer = consumer(DOWN);
        for (int run = 0; run < 46; run++) {
            StandardError.during(consumer::run);
            assertThat(consumer.getErrorCounter()).isPositive();
        }
        lines(consumer, Duration.ofMinutes(1));
        assertThat(consumer.getErrorCounter()).isZero();
    }

    private void failListings(int times, FaultAction action) {
        server().faults().add(new RequestPattern("GET", "/**"), times, action);
    }

    private WestCloudConsumer consumer(String uri) throws Exception {
        var endpoint = context().getEndpoint(uri, WestCloudEndpoint.class);
        endpoint.start();
        var consumer = endpoint.createConsumer(exchange -> {});
        consumer.setStartScheduler(false);
        consumer.logFailuresSparingly(now::get);
        consumer.start();
        return consumer;
    }

    /** The lines that are logged while the consumer runs as often as in this time by default. */
    private List<String> lines(WestCloudConsumer consumer, Duration time) {
        return lines(consumer, time, DELAY);
    }

    private List<String> lines(WestCloudConsumer consumer, Duration time, Duration delay) {
        return StandardError.during(() -> {
                    for (long run = 0; run < time.dividedBy(delay); run++) {
                        consumer.run();
                        now.updateAndGet(instant -> instant.plus(delay));
                    }
                })
                .lines()
                .toList();
    }
}
