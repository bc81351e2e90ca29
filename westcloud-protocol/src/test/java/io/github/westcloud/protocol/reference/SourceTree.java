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
package io.github.westcloud.protocol.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the repository that a document may name. */
final class SourceTree {

    /** Surefire says where the module is; its parent is the repository. */
    private static final Path ROOT = Path.of(System.getProperty("basedir", "westcloud-protocol"))
            .toAbsolutePath()
            .getParent();

    private static final List<String> MODULES = List.of(
            "westcloud-protocol",
            "westcloud-client",
            "westcloud-server",
            "tests/server-with-other-clients",
            "camel-westcloud-component");

    private SourceTree() {}

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    /** The source of a class of that simple name in {@code src/main/java} of a module. */
    static Optional<String> productionSource(String simpleName) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(SourceTree::files)
                .filter(file -> file.endsWith(simpleName + ".java"))
                .findFirst()
                .map(SourceTree::read);
    }

    /** The source of a test class, {@code server.UploadTest}, in the module that has it. */
    static Optional<String> testSource(String className) {
        var file = "src/test/java/io/github/westcloud/" + className.replace('.', '/') + ".java";
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(SourceTree::read);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
