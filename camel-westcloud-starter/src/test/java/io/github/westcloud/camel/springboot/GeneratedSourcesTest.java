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
package io.github.westcloud.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds src/generated to the options of the component, and writes it anew when asked to. */
@Tag("repository")
class GeneratedSourcesTest {

    private static final String COMMAND =
            "mvn test -pl camel-westcloud-starter -am -Dtest=GeneratedSourcesTest -Dsurefire.failIfNoSpecifiedTests=false -Dstarter.write";

    private final PropertiesGenerator generator = new PropertiesGenerator(ComponentModels.options());

    @Test
    void theClassOfThePropertiesIsThatOfTheOptions() throws IOException {
        check("java/io/github/westcloud/camel/springboot/WestCloudComponentConfiguration.java", generator.properties());
    }

    @Test
    void defaultsAndHintsAreThoseOfTheOptions() throws IOException {
        check("resources/META-INF/additional-spring-configuration-metadata.json", generator.additionalMetadata());
    }

    private static void check(String file, String fresh) throws IOException {
        var path = Path.of("src/generated").resolve(file);
        if (System.getProperty("starter.write") != null) {
            Files.writeString(path, fresh);
        }
        assertThat(Files.readString(path).replace("\r\n", "\n"))
                .as("stale; write it with: %s", COMMAND)
                .isEqualTo(fresh);
    }
}
