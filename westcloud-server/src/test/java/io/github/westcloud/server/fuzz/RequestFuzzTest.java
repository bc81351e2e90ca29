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
package io.github.westcloud.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.support.Fuzzing;
import io.github.westcloud.server.support.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up requests. The system property {@code westcloud.fuzz.runs} says how many. */
class RequestFuzzTest {

    private static final long RUNS = Integer.getInteger("westcloud.fuzz.runs", 5_000);

    static List<Path> examples() throws IOException {
        return Fuzzing.examples(RequestFuzzTarget.class);
    }

    @AfterAll
    static void endThreads() throws IOException {
        RequestFuzzTarget.close();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersTheExamples(Path example) throws IOException {
        RequestFuzzTarget.fuzzerTestOneInput(Files.readAllBytes(example));
    }

    @Test
    void answersWhateverComes() throws Exception {
        var report = Fuzzing.run(RequestFuzzTarget.class, RUNS);
        assertThat(report).contains("DONE");
        Figures.record(RequestFuzzTest.class, report);
    }
}
