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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every option and every header that the component declares occurs in a test, but for what Camel's own base classes do. */
@Tag("repository")
class OptionsAreTestedTest {

    private static final Set<String> CAMELS_OWN = Set.of(
            "bucketName",
            "configuration",
            "exceptionHandler",
            "exchangePattern",
            "lazyStartProducer",
            "autowiredEnabled",
            "healthCheckConsumerEnabled",
            "healthCheckProducerEnabled");

    @Test
    void everyEndpointOptionOccursInATest() throws IOException {
        var tests = tests();

        assertThat(model().getEndpointOptions().stream()
                        .filter(option -> !option.getLabel().contains("scheduler"))
                        .map(ComponentModel.EndpointOptionModel::getName)
                        .filter(option -> !tests.contains(option + "=") && !tests.contains(option + "."))
                        .filter(option -> !CAMELS_OWN.contains(option)))
                .isEmpty();
    }

    @Test
    void everyComponentOptionOccursInATest() throws IOException {
        var tests = tests();

        assertThat(model().getComponentOptions().stream()
                        .map(ComponentModel.ComponentOptionModel::getName)
                        .filter(option -> !tests.contains(option + "=") && !tests.contains(option + "."))
                        .filter(option -> !tests.contains(capitalised(option) + "("))
                        .filter(option -> !CAMELS_OWN.contains(option)))
                .isEmpty();
    }

    /** A test that has a subclass for the S3 dialect runs in both. */
    @Test
    void everyOptionOfTheConsumerOccursInATestOfBothDialects() throws IOException {
        var tests = testsOfBothDialects();

        assertThat(model().getEndpointOptions().stream()
                        .filter(option -> option.getLabel().startsWith("consumer"))
                        .filter(option -> !option.getLabel().contains("scheduler"))
                        .map(ComponentModel.EndpointOptionModel::getName)
                        .filter(option -> !tests.contains(option + "="))
                        .filter(option -> !CAMELS_OWN.contains(option)))
                .isEmpty();
    }

    @Test
    void everyHeaderOccursInATest() throws IOException {
        var tests = tests();

        assertThat(model().getEndpointHeaders().stream()
                        .map(ComponentModel.EndpointHeaderModel::getConstantName)
                        .map(constant -> constant.substring(constant.indexOf('#') + 1))
                        .filter(constant -> !tests.contains("." + constant)))
                .isEmpty();
    }

    private static ComponentModel model() throws IOException {
        return JsonMapper.generateComponentModel(
                Files.readString(Path.of("src/generated/resources/META-INF/io/github/westcloud/camel/westcloud.json")));
    }

    private static String tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("OptionsAreTestedTest.java"))
                    .map(OptionsAreTestedTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String testsOfBothDialects() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(OptionsAreTestedTest::runsInBothDialects)
                    .map(OptionsAreTestedTest::text)
                    .collect(Collectors.joining());
        }
    }

    /** Tests with a parameter for the dialect, and those with a subclass for S3. */
    private static boolean runsInBothDialects(Path file) {
        var name = file.getFileName().toString();
        return name.equals("ReadLockTimeoutTest.java")
                || name.equals("DialectContract.java")
                || name.endsWith("Test.java")
                        && Files.exists(file.resolveSibling(name.replace("Test.java", "S3Test.java")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capitalised(String option) {
        return "set" + Character.toUpperCase(option.charAt(0)) + option.substring(1);
    }
}
