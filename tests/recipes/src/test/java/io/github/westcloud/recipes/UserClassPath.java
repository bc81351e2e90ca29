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
package io.github.westcloud.recipes;

import io.github.westcloud.pages.Pom;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The class path that docs/getting-started.md builds, and single artifacts that are added to it. */
final class UserClassPath {

    private static final String ADDED = System.getProperty("java.class.path");

    /** By what is added; a loader for each recipe would load Camel anew for each. */
    private static final Map<List<String>, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private UserClassPath() {}

    /** A loader that sees nothing else, but for the application of this module. */
    static ClassLoader with(List<String> artifacts) {
        return LOADERS.computeIfAbsent(artifacts, UserClassPath::load);
    }

    private static ClassLoader load(List<String> artifacts) {
        return new URLClassLoader(
                files(artifacts).stream().map(UserClassPath::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    /** What a loader sees, as files. */
    static Set<String> files(List<String> artifacts) {
        var files = new LinkedHashSet<>(jars());
        artifacts.forEach(artifact -> add(artifact, files));
        files.add(Path.of("target/test-classes").toAbsolutePath().toString());
        return files;
    }

    static List<String> jars() {
        try {
            return List.of(
                    Files.readString(Path.of("target/class-path-of-a-user")).split(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an artifact and what it depends on, which stands in the POM beside the jar. */
    private static void add(String artifact, Set<String> files) {
        var jar = ofThisModule(artifact)
                .orElseThrow(() -> new IllegalArgumentException("This module does not depend on " + artifact));
        if (files.add(jar)) {
            var pom = Path.of(jar.replaceFirst("\\.jar$", ".pom"));
            Pom.read(pom)
                    .dependencies()
                    .filter(dependency ->
                            !dependency.optional() && dependency.scope().matches("compile|runtime"))
                    .filter(dependency -> ofThisModule(dependency.artifactId()).isPresent())
                    .forEach(dependency -> add(dependency.artifactId(), files));
        }
    }

    private static Optional<String> ofThisModule(String artifact) {
        return Stream.of(ADDED.split(File.pathSeparator))
                .filter(jar -> Path.of(jar).getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
                .findFirst();
    }

    private static URL url(String file) {
        try {
            return Path.of(file).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(file, e);
        }
    }
}
