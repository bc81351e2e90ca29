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
package io.github.westcloud.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository in which the tests of a module run. Files are named by their path from its root. */
public final class Repository {

    /** The root: the nearest folder above the working directory that has {@code .mvn}. */
    public static final Path ROOT = root();

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Repository() {}

    /** All pages for users: README.md, those below docs, those of the examples; sorted by their paths. */
    public static List<Page> pages() {
        var folders = Stream.of("docs", "examples").flatMap(Repository::files).filter(Page::isPage);
        return Stream.concat(Stream.of("README.md"), folders).map(Page::of).toList();
    }

    /** The folders of all modules that a plain build builds, those of modules with modules of their own included. */
    public static List<String> modules() {
        return modulesIn("").toList();
    }

    /** The files below a folder, sorted; what builds leave behind in {@code target} is not among them. */
    public static Stream<String> files(String folder) {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(Repository::name)
                    .filter(file -> !file.contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as text, its lines ending as they do in Java whatever git made of them. */
    public static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(String file, String text) {
        try {
            Files.writeString(ROOT.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> modulesIn(String folder) {
        return MODULE.matcher(read(folder + "pom.xml"))
                .results()
                .map(module -> folder + module.group(1))
                .flatMap(module -> Stream.concat(Stream.of(module), modulesIn(module + "/")));
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No folder above " + Path.of("").toAbsolutePath() + " has .mvn");
        }
        return folder;
    }
}
