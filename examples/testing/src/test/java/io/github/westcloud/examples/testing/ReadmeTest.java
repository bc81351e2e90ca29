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
package io.github.westcloud.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Holds the README to the tests that there are. */
class ReadmeTest {

    @Test
    void countsTheTests() throws IOException {
        var tests = Arrays.stream(InvoiceRoutesTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(Files.readString(Path.of(System.getProperty("basedir"), "README.md")))
                .contains("-Dtest=" + InvoiceRoutesTest.class.getSimpleName())
                .contains("Running " + InvoiceRoutesTest.class.getName())
                .contains("Tests run: " + tests + ", Failures: 0");
    }
}
