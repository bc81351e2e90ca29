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

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nested classes have a server of their own if the class around them has none. */
class NestedOnlyTest {

    abstract static class WithServer {

        @RegisterExtension
        static final WestCloudExtension WEST_CLOUD = new WestCloudExtension();

        @Test
        void theServerRunsAndIsEmpty() {
            assertThat(WEST_CLOUD.bucket().files()).isEmpty();
            WEST_CLOUD.bucket().store("left.txt", "by another test");
        }

        @Test
        void itIsEmptyForEachTest() {
            theServerRunsAndIsEmpty();
        }
    }

    @Nested
    class One extends WithServer {

        @Nested
        class Deeper {

            @Test
            void usesTheSameServer() {
                assertThat(WEST_CLOUD.server().uri()).isNotNull();
            }
        }
    }

    @Nested
    class Another extends WithServer {}
}
