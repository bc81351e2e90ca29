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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An artifact in the staging folder.
 *
 * @param name its artifact id
 * @param prefix what the names of its files begin with: artifact id and version
 * @param files its files, and the signatures and checksums beside them
 */
record Staged(String name, String prefix, List<Path> files) {

    private static final Path FOLDER = Path.of(System.getProperty("release.staging"));

    static List<Staged> all() {
        return below(FOLDER)
                .filter(file -> file.toString().endsWith(".pom"))
                .map(Staged::of)
                .toList();
    }

    private static Staged of(Path pom) {
        var folder = pom.getParent();
        var prefix = pom.getFileName().toString().replaceFirst("\\.pom$", "");
        return new Staged(
                folder.getParent().getFileName().toString(),
                prefix,
                below(folder)
                        .filter(file -> file.getFileName().toString().startsWith(prefix))
                        .toList());
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files without what stands beside each of them. */
    List<Path> artifacts() {
        var beside = Requirement.of(Requirement.Kind.BESIDE);
        return files.stream()
                .filter(file ->
                        beside.stream().noneMatch(ending -> file.toString().endsWith("." + ending)))
                .toList();
    }

    boolean isJar() {
        return files.contains(file(".jar"));
    }

    /** The file whose name ends so after artifact id and version, such as {@code -sources.jar}. */
    Path file(String ending) {
        return files.get(0).resolveSibling(prefix + ending);
    }

    @Override
    public String toString() {
        return name;
    }
}
