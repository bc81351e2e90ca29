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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Camel's tooling generates is committed, and must be what the code of this commit generates. */
@Tag("repository")
class GeneratedSourcesTest {

    @Test
    void committedSourcesAreWhatTheBuildGenerates() throws IOException {
        var generated = texts(Path.of("src/generated"));
        var committed = texts(Path.of("target/committed-generated"));

        assertThat(generated).containsKey("java/io/github/westcloud/camel/WestCloudEndpointConfigurer.java");
        var stale = new TreeSet<String>(generated.keySet());
        stale.addAll(committed.keySet());
        stale.removeIf(file -> Objects.equals(generated.get(file), committed.get(file)));
        assertThat(stale)
                .as(
                        "src/generated was stale. The build has brought it closer: build again until this passes (the URI factory is made from the JSON of the build before), look at it and commit it")
                .isEmpty();
    }

    private static Map<String, String> texts(Path root) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> texts.put(root.relativize(file).toString().replace('\\', '/'), text(file)));
        }
        return texts;
    }

    /** Git may have changed the line endings. */
    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
