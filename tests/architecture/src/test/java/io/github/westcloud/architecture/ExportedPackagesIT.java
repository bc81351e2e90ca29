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
package io.github.westcloud.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bundle exports the packages of its public types, which {@code public-types.txt} lists, and nothing that is internal. */
class ExportedPackagesIT {

    /** Nobody uses its classes: the framework starts it, and it sets the options of the component. */
    private static final String KARAF = "camel-westcloud-karaf";

    private static final String LIST = "/public-types.txt";

    static Stream<String> bundles() {
        return Stream.of("westcloud-", "camel-westcloud-")
                .flatMap(prefix -> Repository.modules().stream().filter(module -> module.startsWith(prefix)))
                .filter(module -> lists(module).findAny().isPresent());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exportsThePackagesOfItsPublicTypes(String module) throws IOException {
        var promised = lists(module)
                .flatMap(list -> Repository.read(list).lines())
                .filter(line -> !line.startsWith("#"))
                .map(type -> type.replaceFirst("\\.[A-Z].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(exported(module)).isEqualTo(module.equals(KARAF) ? Set.of() : promised);
    }

    private static Stream<String> lists(String module) {
        var resources = module + "/src/test/resources";
        return Files.isDirectory(Repository.ROOT.resolve(resources))
                ? Repository.files(resources).filter(file -> file.endsWith(LIST))
                : Stream.of();
    }

    private static Set<String> exported(String module) throws IOException {
        var file = Repository.ROOT.resolve(module).resolve("target/classes/META-INF/MANIFEST.MF");
        assertThat(file).as("made by mvn verify of all modules").isRegularFile();
        try (var in = Files.newInputStream(file)) {
            var header = new Manifest(in).getMainAttributes().getValue("Export-Package");
            return header == null ? Set.of() : packages(header);
        }
    }

    /** Of {@code a.b;version="1";uses:="c,d",e.f}, {@code a.b} and {@code e.f}. */
    private static Set<String> packages(String header) {
        return Stream.of(header.replaceAll("\"[^\"]*\"", "").split(","))
                .map(clause -> clause.replaceFirst(";.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
