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
package io.github.westcloud.camel.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the repository that documents are made of or name. */
final class Repository {

    /** Surefire says where the module is; its parent is the repository. */
    static final Path MODULE =
            Path.of(System.getProperty("basedir", "camel-westcloud-component")).toAbsolutePath();

    static final Path ROOT = MODULE.getParent();

    private Repository() {}

    /** All documents for users by their path in the repository: README.md, those below docs, those of the examples. */
    static Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        pages.put("README.md", read("README.md"));
        for (var folder : List.of("docs", "examples")) {
            files(folder).filter(file -> file.matches(".*\\.(md|adoc)")).forEach(file -> pages.put(file, read(file)));
        }
        return pages;
    }

    /** The files below a folder, as paths from the root of the repository; what builds leave behind is not among them. */
    static Stream<String> files(String folder) {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of the tests of all modules. */
    static Stream<String> javaTests() {
        try (var folders = Files.list(ROOT)) {
            return folders
                    .filter(folder -> Files.isDirectory(folder.resolve("src/test/java")))
                    .map(folder -> folder.getFileName() + "/src/test/java")
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(Repository::files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as text, its lines ending as they do in Java whatever git made of them. */
    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String file, String text) {
        try {
            Files.writeString(ROOT.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
