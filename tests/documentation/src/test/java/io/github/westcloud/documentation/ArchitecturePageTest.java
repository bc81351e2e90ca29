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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.westcloud.documentation.shown.Arrows;
import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Pom;
import io.github.westcloud.pages.Pom.Dependency;
import io.github.westcloud.pages.Repository;
import io.github.westcloud.pages.Table;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/architecture.md} to the poms and the packages. */
class ArchitecturePageTest {

    private static final Page PAGE = Page.of("docs/architecture.md");
    private static final List<Table> FOLDERS = PAGE.section("The modules").tables();
    private static final Table PRODUCT = FOLDERS.get(0);

    static Stream<Arguments> rooms() {
        return PRODUCT.rows().stream()
                .map(row -> arguments(
                        Page.code(row.get(0)).get(0),
                        Page.code(row.get(2)).stream().collect(Collectors.toSet())));
    }

    @Test
    void everyModuleHasARow() {
        var modules = Repository.modules().stream()
                .filter(module -> !module.startsWith("examples/") && !module.equals("tests"))
                .toList();
        var folders =
                FOLDERS.stream().flatMap(table -> table.code("folder").stream()).toList();

        assertThat(folders).doesNotHaveDuplicates().containsAll(modules).allMatch(ArchitecturePageTest::isFolder);
        assertThat(PRODUCT.code("folder")).allMatch(modules::contains);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void whatAModuleMayUseIsWhatItsPomSays(String module, Set<String> mayUse) {
        assertThat(Pom.of(module)
                        .dependencies()
                        .filter(dependency -> !dependency.scope().equals("test"))
                        .map(Dependency::artifactId))
                .containsExactlyInAnyOrderElementsOf(mayUse);
    }

    @Test
    void theArrowsAreTheDependenciesAmongTheModules() {
        var folders = PRODUCT.code("folder").stream()
                .collect(Collectors.toMap(folder -> Pom.of(folder).artifactId(), Function.identity()));
        var dependencies = new Arrows();
        folders.values().forEach(folder -> Pom.of(folder)
                .dependencies()
                .filter(dependency -> !dependency.scope().equals("test"))
                .filter(dependency -> folders.containsKey(dependency.artifactId()))
                .forEach(dependency -> dependencies.add(folder, folders.get(dependency.artifactId()))));
        assertThat(drawnIn("The modules").lines()).isEqualTo(dependencies.lines());
    }

    @ParameterizedTest
    @CsvSource({
        "Inside the client,    westcloud-client,          client",
        "Inside the component, camel-westcloud-component, camel",
        "Inside the server,    westcloud-server,          server"
    })
    void theArrowsInsideAModuleAreItsImports(String section, String module, String root) {
        var importOfARoom = Pattern.compile(
                "(?m)^import (?:static )?io\\.github\\.westcloud\\." + root + "\\.internal\\.([a-z0-9]+)\\.");
        var imports = new Arrows();
        Repository.files(module + "/src/main/java/io/github/westcloud/" + root + "/internal")
                .forEach(file -> importOfARoom
                        .matcher(Repository.read(file))
                        .results()
                        .map(room -> room.group(1))
                        .filter(room -> !room.equals(roomOf(file)))
                        .forEach(room -> imports.add(roomOf(file), room)));
        assertThat(drawnIn(section).lines()).isEqualTo(imports.withoutDetours().lines());
    }

    /** A package below an internal one may be told of in the row of another. */
    @ParameterizedTest
    @CsvSource({
        "Inside the client,    westcloud-client,          client",
        "Inside the component, camel-westcloud-component, camel",
        "Inside the server,    westcloud-server,          server",
        "Inside the protocol and the testing artifact, westcloud-protocol, protocol",
        "Inside the protocol and the testing artifact, westcloud-testing, testing"
    })
    void everyPackageIsTold(String section, String module, String root) {
        var base = module + "/src/main/java/io/github/westcloud/";
        var packages = Repository.files(base + root)
                .filter(file -> file.endsWith(".java"))
                .map(file ->
                        file.substring(base.length(), file.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        var told = PAGE.section(section).table("package").rows().stream()
                .flatMap(row -> row.stream().flatMap(cell -> Page.code(cell).stream()))
                .filter(code -> code.matches(root + "(\\.[a-z0-9]+)*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(packages);
        assertThat(PAGE.section(section).table("package").code("package")).doesNotHaveDuplicates();
    }

    private static Arrows drawnIn(String section) {
        return Arrows.drawn(PAGE.section(section).blocks("mermaid").get(0));
    }

    private static String roomOf(String file) {
        return file.replaceFirst(".*/internal/([^/]+)/.*", "$1");
    }

    private static boolean isFolder(String name) {
        return Files.isDirectory(Repository.ROOT.resolve(name));
    }
}
