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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs recipes in each language, with nothing on the class path but what a user has and what the page says beside the recipe. */
abstract class RecipeRunSupport {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("invoices", "backup");

    @TempDir
    Path folder;

    /** What the page says in words: libraries that do not belong to Camel. */
    final List<String> libraries = new ArrayList<>();

    final Map<String, String> settings = new HashMap<>();

    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (var application : started) {
            application.close();
        }
        await(() -> isEmptied(folder));
    }

    /** A message that was under way may still write to its database after the application has stopped. */
    private static boolean isEmptied(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.deleteIfExists(file);
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    Application run(Dsl dsl, String name) throws Exception {
        var application = new Application(UserClassPath.with(artifacts(dsl, name)), properties(dsl, name));
        started.add(application);
        return application;
    }

    /** The same in a process of its own, with as much heap as said. */
    ApplicationProcess runProcess(Dsl dsl, String name, int megabytes) throws Exception {
        var process = ApplicationProcess.start(
                UserClassPath.files(artifacts(dsl, name)), properties(dsl, name), megabytes, folder);
        started.add(process);
        return process;
    }

    private List<String> artifacts(Dsl dsl, String name) {
        var artifacts = new ArrayList<>(Recipe.withOthers(name).needs());
        artifacts.addAll(libraries);
        if (dsl == Dsl.XML) {
            artifacts.add("camel-xml-io-dsl");
        }
        return artifacts;
    }

    private Map<String, String> properties(Dsl dsl, String name) throws IOException {
        var properties = new RecipeProperties(WEST_CLOUD.server().uri(), folder).of(Recipe.withOthers(name), dsl);
        properties.putAll(settings);
        return properties;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.writeString(path(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file in the bucket {@code backup}, or null if there is none. */
    static String backedUp(String file) {
        try {
            return WEST_CLOUD.bucket("backup").storedText(file);
        } catch (NoSuchElementException none) {
            return null;
        }
    }

    static void await(Callable<Boolean> condition) {
        await(condition, () -> "");
    }

    /** Fails with what the supplier says. */
    static void await(Callable<Boolean> condition, Callable<String> otherwise) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(condition.call()).as(otherwise.call()).isTrue());
    }
}
