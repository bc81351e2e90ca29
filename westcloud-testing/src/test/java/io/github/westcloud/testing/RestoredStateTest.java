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
package io.github.westcloud.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.Bucket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;

/** What is stored once for a class is there for each of its tests. */
@WestCloudTest
class RestoredStateTest {

    @BeforeAll
    static void storeOnce(Bucket demo) {
        demo.store("shared.txt", "once");
    }

    @RepeatedTest(2)
    void eachTestBeginsWithIt(Bucket demo) {
        assertThat(demo.files()).containsExactly("shared.txt");
        demo.store("shared.txt", "changed");
        demo.store("more.txt", "");
    }

    @Nested
    class Inside {

        @BeforeAll
        static void storeMore(Bucket demo) {
            demo.store("nested.txt", "");
        }

        @RepeatedTest(2)
        @WithFiles("seed/letter.txt")
        void eachTestBeginsWithBoth(Bucket demo) {
            assertThat(demo.files()).containsExactly("letter.txt", "nested.txt", "shared.txt");
            assertThat(demo.storedText("shared.txt")).isEqualTo("once");
            demo.clear();
        }
    }

    @Nested
    class Later {

        @RepeatedTest(2)
        void aNestedClassLeavesNothingBehind(Bucket demo) {
            assertThat(demo.files()).containsExactly("shared.txt");
        }
    }
}
