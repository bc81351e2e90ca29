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
package io.github.westcloud.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of components that is published beside each jar names what Maven puts on its run-time class path, and what was copied into it. */
class SbomIT {

    private static final Pattern VERSION = Pattern.compile("\\(v(\\d+\\.\\d+\\.\\d+)\\)");

    static List<Staged> jars() {
        return Staged.all().stream().filter(Staged::isJar).toList();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void namesEachRuntimeDependencyWithALicence(Staged jar) throws Exception {
        var licences = new TreeMap<String, List<String>>();
        for (var component : new ObjectMapper()
                .readTree(jar.file("-cyclonedx.json").toFile())
                .path("components")) {
            licences.put(coordinates(component), licences(component));
        }
        var expected = new ArrayList<>(runtimeDependencies(jar.name()));
        expected.addAll(copiedWebJars(jar));
        assertThat(licences.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(licences)
                .allSatisfy((component, of) -> assertThat(of).as(component).isNotEmpty());
    }

    private static String coordinates(JsonNode component) {
        return "%s:%s:%s"
                .formatted(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText());
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(licence -> licence.path("license").path("id").asText()
                        + licence.path("license").path("name").asText()
                        + licence.path("expression").asText())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Those from which files for browsers are in the jar: each in a folder with its licence, and its version at the beginning of its script. */
    private static List<String> copiedWebJars(Staged jar) throws Exception {
        try (var files = new JarFile(jar.file(".jar").toFile())) {
            return files.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".esm.js"))
                    .map(name -> coordinates(files, name))
                    .toList();
        }
    }

    private static String coordinates(JarFile files, String script) {
        var folder = script.substring(0, script.lastIndexOf('/'));
        assertThat(files.getEntry(folder + "/LICENSE"))
                .as("licence of %s", script)
                .isNotNull();
        try (var in = files.getInputStream(files.getEntry(script))) {
            var version = VERSION.matcher(new String(in.readNBytes(500), StandardCharsets.UTF_8));
            assertThat(version.find()).as("version of %s", script).isTrue();
            return "org.webjars.npm:" + folder.substring(folder.lastIndexOf('/') + 1) + ":" + version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the dependency plugin wrote them: {@code group:name:type:version:scope}, each on a line of its own. */
    private static List<String> runtimeDependencies(String artifactId) throws Exception {
        var module = Published.poms().stream()
                .filter(pom -> pom.artifactId().equals(artifactId))
                .map(pom -> pom.file().resolveSibling("target/runtime-dependencies.txt"))
                .findFirst()
                .orElseThrow();
        return lines(module).stream()
                .map(line -> line.split(":"))
                .filter(parts -> parts.length == 5)
                .map(parts -> parts[0] + ":" + parts[1] + ":" + parts[3])
                .toList();
    }

    private static List<String> lines(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst(" --.*", "")
                        .replaceFirst(" \\(optional\\).*", "")
                        .trim())
                .toList();
    }
}
