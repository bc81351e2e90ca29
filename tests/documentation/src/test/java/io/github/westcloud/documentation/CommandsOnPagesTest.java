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
package io.github.westcloud.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The modules, profiles, tests and properties of the Maven commands on pages exist. */
class CommandsOnPagesTest {

    /** A whole one, or what is added to one. */
    private static final Pattern COMMAND = Pattern.compile("(?:\\bmvn |`(?=-D))([^`#\\n]*)");

    /** Of Maven and its plugins. */
    private static final List<String> PROPERTIES_OF_OTHERS = List.of(
            "skipTests",
            "test",
            "it.test",
            "surefire.failIfNoSpecifiedTests",
            "failsafe.failIfNoSpecifiedTests",
            "gpg.keyname");

    private static final String POMS = Stream.concat(
                    Stream.of("pom.xml"), Repository.modules().stream().map(module -> module + "/pom.xml"))
            .map(Repository::read)
            .collect(Collectors.joining());

    private static final String JAVA = Stream.of("examples", "tests", "westcloud-server", "camel-westcloud-component")
            .flatMap(Repository::files)
            .filter(file -> file.endsWith(".java"))
            .map(Repository::read)
            .collect(Collectors.joining());

    @Test
    void whatMavenCommandsNameExists() {
        var commands = Stream.concat(
                        Repository.pages().stream(),
                        Stream.of("CONTRIBUTING.md", "RELEASING.md", "src/spec/README.md")
                                .map(Page::of))
                .flatMap(page -> COMMAND.matcher(page.text()).results())
                .map(command -> command.group(1).strip())
                .distinct()
                .toList();
        assertThat(commands).hasSizeGreaterThan(15);
        assertThat(commands).flatExtracting(CommandsOnPagesTest::mistakes).isEmpty();
    }

    @Test
    void aMistakeIsNoticed() {
        assertThat(mistakes("verify -P s3-servers -pl tests/client-with-other-servers -am -DskipTests"))
                .isEmpty();
        assertThat(mistakes("verify -P s3-surfers -pl tests/other-clients,examples/yaml -Dno.such=1"))
                .containsExactly("profile s3-surfers", "module tests/other-clients", "property no.such");
        assertThat(mistakes("test -pl westcloud-protocol -Dtest='ObjectPathTest,NoSuchTest'"))
                .containsExactly("test NoSuchTest");
    }

    private static List<String> mistakes(String command) {
        var mistakes = new ArrayList<String>();
        named("-P (\\S+)", command)
                .filter(profile -> !POMS.contains("<id>" + profile + "</id>"))
                .forEach(profile -> mistakes.add("profile " + profile));
        named("-pl (\\S+)", command)
                .filter(module -> !Files.exists(Repository.ROOT.resolve(module).resolve("pom.xml")))
                .forEach(module -> mistakes.add("module " + module));
        named("-Dtest=(\\S+)", command)
                .filter(test -> named("-pl (\\S+)", command)
                        .flatMap(module -> Repository.files(module + "/src/test/java"))
                        .noneMatch(file -> file.endsWith("/" + test + ".java")))
                .forEach(test -> mistakes.add("test " + test));
        named("-D([\\w.-]+)", command)
                .filter(property -> !PROPERTIES_OF_OTHERS.contains(property))
                .filter(property -> !POMS.contains("${" + property + "}"))
                .filter(property -> !JAVA.contains("getProperty(\"" + property + "\""))
                .filter(property -> !JAVA.contains("getInteger(\"" + property + "\""))
                .forEach(property -> mistakes.add("property " + property));
        return mistakes;
    }

    /** What stands behind an option, perhaps as a list in quotes, in which ! leaves a module out. */
    private static Stream<String> named(String option, String command) {
        return Pattern.compile("(?:^| )" + option)
                .matcher(command)
                .results()
                .flatMap(found -> Arrays.stream(
                        found.group(1).replaceAll("['!)]|[.,;:]$", "").split(",")));
    }
}
