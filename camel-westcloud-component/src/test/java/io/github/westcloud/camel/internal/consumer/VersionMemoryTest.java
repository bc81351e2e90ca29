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
package io.github.westcloud.camel.internal.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the consumer's own repository remembers, and what it forgets. */
class VersionMemoryTest {

    @Test
    void remembersWhatWasAddedAndForgetsWhatWasRemoved() {
        var memory = new VersionMemory(100);

        assertThat(memory.add("a")).isTrue();
        assertThat(memory.add("a")).isFalse();
        assertThat(memory.contains("a")).isTrue();
        assertThat(memory.confirm("a")).isTrue();
        assertThat(memory.remove("a")).isTrue();
        assertThat(memory.remove("a")).isFalse();
        assertThat(memory.add("a")).isTrue();
        memory.clear();
        assertThat(memory.contains("a")).isFalse();
    }

    @Test
    void agreesWithAnOrdinarySetThroughManyChanges() {
        var memory = new VersionMemory(1_000_000);
        var expected = new HashSet<String>();
        var random = new Random(7);

        for (int i = 0; i < 300_000; i++) {
            var key = "file" + random.nextInt(20_000);
            if (random.nextInt(3) == 0) {
                assertThat(memory.remove(key)).isEqualTo(expected.remove(key));
            } else {
                assertThat(memory.add(key)).isEqualTo(expected.add(key));
            }
        }
    }

    @Test
    void whatIsSeenAtEachPollStaysAndTheRestMakesRoom() {
        var memory = new VersionMemory(1000);
        memory.add("gone");
        for (int poll = 0; poll < 50; poll++) {
            for (int file = 0; file < 500; file++) {
                assertThat(memory.add("file" + file)).isEqualTo(poll == 0);
            }
            for (int other = 0; other < 100; other++) {
                memory.add("poll" + poll + "other" + other);
            }
        }

        assertThat(memory.contains("gone")).isFalse();
        assertThat(memory.contains("poll49other0")).isTrue();
    }
}
