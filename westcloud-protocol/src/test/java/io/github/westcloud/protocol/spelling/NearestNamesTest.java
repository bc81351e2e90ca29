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
package io.github.westcloud.protocol.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {

    private static final List<String> NAMES =
            List.of("port", "print-config", "bucket", "public-bucket", "ls", "rm", "fileExist", "move", "moveFailed");

    @ParameterizedTest
    @CsvSource({
        "prot, port",
        "PORT, port",
        "lss, ls",
        "sl, ls",
        "buckett, bucket",
        "buckte, bucket",
        "fileExits, fileExist",
        "print, print-config",
        "bucke, bucket public-bucket",
        "mvoe, move"
    })
    void aFewMistakesAreForgiven(String given, String nearest) {
        assertThat(NearestNames.to(given, NAMES)).containsExactly(nearest.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "xy", "''", "a"})
    void whatIsFarIsNotProposed(String given) {
        assertThat(NearestNames.to(given, NAMES)).isEmpty();
    }

    /** A proposal must not take longer than the work. */
    @Test
    void nothingIsNearAnEndlessName() {
        assertThat(NearestNames.to("port".repeat(1000), NAMES)).isEmpty();
    }

    @Test
    void atMostThreeAreProposed() {
        assertThat(NearestNames.to("name", List.of("name4", "name3", "nam", "name2", "mane")))
                .containsExactly("nam", "name2", "name3");
    }

    @Test
    void asksInOneSentence() {
        assertThat(NearestNames.question(List.of())).isEmpty();
        assertThat(NearestNames.question(List.of("a"))).isEqualTo(" Did you mean a?");
        assertThat(NearestNames.question(List.of("a", "b", "c"))).isEqualTo(" Did you mean a, b or c?");
    }
}
