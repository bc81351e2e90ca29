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
package io.github.westcloud.server.internal.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final AtomicLong time = new AtomicLong();
    private final Guesses guesses = new Guesses(3, time::get);

    @Test
    void allowsSomeAtOnceAndThenOneEachSecond() {
        for (int i = 0; i < 3; i++) {
            assertThat(guess("a", true)).isEmpty();
        }
        assertThat(guess("a", true)).contains(Duration.ofSeconds(1));
        assertThat(guess("b", false)).isEmpty();
        time.addAndGet(1_000_000_000L);
        assertThat(guess("a", true)).isEmpty();
        assertThat(guess("a", true)).contains(Duration.ofSeconds(1));
        time.addAndGet(3_000_000_000L);
        assertThat(guess("a", false)).isEmpty();
    }

    @Test
    void whoIsRightNeverWaits() {
        for (int i = 0; i < 100; i++) {
            assertThat(guess("a", false)).isEmpty();
        }
    }

    /** What is not known to be right may be wrong. */
    @Test
    void guessesAtTheSameTimeAreNoMoreThanOneAfterTheOther() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(guesses.begin("a")).isEmpty();
        }
        var fourth = CompletableFuture.supplyAsync(() -> guesses.begin("a"));
        guesses.end("a", false);
        assertThat(fourth.get(30, TimeUnit.SECONDS)).isEmpty();

        for (int i = 0; i < 3; i++) {
            guesses.end("a", true);
        }
        assertThat(guesses.begin("a")).contains(Duration.ofSeconds(1));
    }

    /** So that no request waits for ever for another one, such as an upload that is never finished. */
    @Test
    void waitsForAnOutcomeAtMostASecond() {
        for (int i = 0; i < 3; i++) {
            assertThat(guesses.begin("a")).isEmpty();
        }
        assertThat(guesses.begin("a")).contains(Duration.ofSeconds(1));
        assertThat(guesses.begin("b")).isEmpty();
    }

    @Test
    void hasABoundOfMemory() {
        for (int i = 0; i < 50_000; i++) {
            guess(i, true);
        }
        assertThat(guesses.remembered()).isEqualTo(10_000);
    }

    private Optional<Duration> guess(Object guesser, boolean isWrong) {
        var pause = guesses.begin(guesser);
        if (pause.isEmpty()) {
            guesses.end(guesser, isWrong);
        }
        return pause;
    }
}
