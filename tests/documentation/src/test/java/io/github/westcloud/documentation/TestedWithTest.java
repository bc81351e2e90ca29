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
import io.github.westcloud.pages.Table;
import java.util.HashSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the README's table of versions to the poms that run them. */
class TestedWithTest {

    private static final Page README = Page.of("README.md");
    private static final String PARENT = Repository.read("pom.xml");
    private static final String COMPATIBILITY = Repository.read("tests/other-camel-versions/pom.xml");

    private static final Table TABLE = README.table("Camel");

    @Test
    void theVersionsOfCamelAreThoseOfThePoms() {
        var oldest = element("camel.oldest.version", PARENT);
        var compiled = element("camel.version", PARENT);
        var newest = profileFor("libraries-of-the-newest-camel");
        assertThat(element("compatibility.camel", COMPATIBILITY)).isEqualTo("${camel.oldest.version}");
        assertThat(profileFor("libraries-of-the-oldest-camel")).isEqualTo("!" + compiled);
        assertThat(profileFor("what-the-newest-camel-lacks")).isEqualTo("!" + newest);

        assertThat(new TreeSet<>(TABLE.column("Camel"))).containsExactly(oldest, compiled, newest);
        assertThat(README.text()).contains("against Camel " + compiled);
    }

    @Test
    void everyVersionOfCamelIsTestedOnEachJava() {
        var rows = new HashSet<>(
                TABLE.rows().stream().map(row -> row.get(0) + " " + row.get(1)).toList());
        var oldestJava = element("maven.compiler.release", PARENT);
        assertThat(new TreeSet<>(TABLE.column("Java")).first()).isEqualTo(oldestJava);
        assertThat(rows).hasSize(3 * 2);
    }

    @Test
    void theCommandsSetPropertiesThatThePomReads() {
        assertThat(PARENT).contains("<id>compatibility</id>");
        assertThat(TABLE.column("command").stream()
                        .flatMap(command ->
                                Pattern.compile("-D([\\w.]+)=").matcher(command).results())
                        .map(property -> property.group(1))
                        .distinct())
                .hasSize(2)
                .allSatisfy(property ->
                        assertThat(COMPATIBILITY).contains("<" + property + ">").contains("${" + property + "}"));
    }

    private static String element(String name, String pom) {
        return group("<" + Pattern.quote(name) + ">([^<]+)</", pom);
    }

    /** The version of Camel that switches a profile on. */
    private static String profileFor(String id) {
        return group("(?s)<id>" + id + "</id>.*?<value>([^<]+)</value>", COMPATIBILITY);
    }

    private static String group(String expression, String text) {
        var matcher = Pattern.compile(expression).matcher(text);
        assertThat(matcher.find()).as(expression).isTrue();
        return matcher.group(1);
    }
}
