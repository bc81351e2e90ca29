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
package io.github.westcloud.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the shipped features ask of camel-karaf is in camel-karaf's own features. */
class FeaturesTest {

    private static final Path BUILD = Path.of(System.getProperty("project.build.directory"));
    private static final Pattern WRAPPED = Pattern.compile("wrap:mvn:org.apache.httpcomponents[^<]*");

    private static String read(String file) throws IOException {
        return Files.readString(BUILD.resolve(file));
    }

    @Test
    void camelKarafHasTheFeaturesThatAreAskedFor() throws IOException {
        for (var feature : List.of("camel-core", "camel-http")) {
            assertThat(read("features/features.xml")).contains(">" + feature + "</feature>");
            assertThat(read("camel-karaf-features.xml"))
                    .containsPattern("<feature name=\"" + feature + "\" start-level=\"50\" version=\"4\\.14\\.");
        }
    }

    /** Another name or version would be a second HttpClient beside the one of camel-http. */
    @Test
    void theHttpClientIsTheOneOfCamelKaraf() throws IOException {
        var libraries = WRAPPED.matcher(read("features/features.xml"))
                .results()
                .map(library -> library.group())
                .toList();

        assertThat(libraries).hasSize(3);
        assertThat(read("camel-karaf-features.xml")).contains(libraries);
    }
}
