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
package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The jar that is started: everything it needs is in it, with its licence. */
class RunnableJarIT {

    private static final Path JAR = Path.of("target", "westcloud-cli.jar");

    /** What is in the jar, by the beginning of its packages, and its name in the list of licences. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "com/fasterxml/jackson/", "Jackson",
            "me/tongfei/progressbar/", "progressbar",
            "org/apache/hc/", "Apache HttpComponents",
            "org/jline/", "JLine",
            "org/slf4j/", "SLF4J",
            "picocli/", "picocli");

    @Test
    void carriesTheLicenceOfEachLibrary() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE")).contains("camel-westcloud").contains("Jackson");
            var thirdParty = text(jar, "META-INF/THIRD-PARTY.txt");
            assertThat(LIBRARIES.values())
                    .allSatisfy(library -> assertThat(thirdParty).containsPattern("(?m)^" + library));
            var found = jar.stream()
                    .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name -> name.endsWith(".class") && !name.startsWith("io/github/westcloud/"))
                    .map(name -> LIBRARIES.keySet().stream()
                            .filter(name::startsWith)
                            .findFirst()
                            .orElse(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).isEqualTo(new TreeSet<>(LIBRARIES.keySet()));
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
