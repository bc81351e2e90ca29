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
package io.github.westcloud.client.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.support.StandardError;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetryLogTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final RetryLog log = new RetryLog(now::get);

    @Test
    void aMinuteHasOneLineThatCountsTheOthers() {
        assertThat(lines(60)).singleElement().asString().contains("attempt 2 of 6, after 0 other retries");
        assertThat(lines(60)).singleElement().asString().contains("attempt 2 of 6, after 59 other retries");
    }

    @Test
    void retriesThatDoNotEndAreLoggedLessAndLess() {
        assertThat(lines(3_600)).hasSize(6);
        assertThat(lines(36_000)).hasSize(10);
    }

    @Test
    void afterAQuietTimeAMinuteIsAMinuteAgain() {
        lines(3_600);
        now.addAndGet(Duration.ofHours(2).toNanos());
        lines(1);
        now.addAndGet(Duration.ofHours(2).toNanos());

        assertThat(lines(61)).hasSize(2);
    }

    /** A retry a second. */
    private List<String> lines(int seconds) {
        return StandardError.linesWith("Retrying head of /demo/a", () -> {
            for (int second = 0; second < seconds; second++) {
                log.retrying("head of /demo/a", Duration.ofMillis(100), 2, 6, "no answer");
                now.addAndGet(Duration.ofSeconds(1).toNanos());
            }
        });
    }
}
