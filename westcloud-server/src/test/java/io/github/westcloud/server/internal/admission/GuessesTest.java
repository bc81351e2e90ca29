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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final AtomicLong time = new AtomicLong();
    private final Guesses guesses = new Guesses(3, time::get);

    @Test
    void allowsSomeAtOnceAndThenOneEachSecond() {
        for (int i = 0; i < 3; i++) {
            assertThat(guesses.pause("a")).isEmpty();
            guesses.wrong("a");
        }
        assertThat(guesses.pause("a")).contains(Duration.ofSeconds(1));
        assertThat(guesses.pause("b")).isEmpty();
        time.addAndGet(1_000_000_000L);
        assertThat(guesses.pause("a")).isEmpty();
        guesses.wrong("a");
        assertThat(guesses.pause("a")).contains(Duration.ofSeconds(1));
        time.addAndGet(3_000_000_000L);
        assertThat(guesses.pause("a")).isEmpty();
    }

    @Test
    void manyAtTheSameTimeDoNotLockOutForLong() {
        for (int i = 0; i < 1000; i++) {
            guesses.wrong("a");
        }
        assertThat(guesses.pause("a")).contains(Duration.ofSeconds(4));
    }

    @Test
    void hasABoundOfMemory() {
        for (int i = 0; i < 50_000; i++) {
            guesses.wrong(i);
        }
        assertThat(guesses.remembered()).isEqualTo(10_000);
    }
}
