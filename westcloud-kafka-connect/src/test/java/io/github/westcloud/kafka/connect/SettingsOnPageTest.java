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
package io.github.westcloud.kafka.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.kafka.connect.internal.settings.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.junit.jupiter.api.Test;

/** The tables of settings on the page, written from the definitions with {@code -Ddocs.write}. */
class SettingsOnPageTest {

    private static final Path PAGE = Path.of("../docs/kafka-connect.md");

    @Test
    void theTablesAreThoseOfTheDefinitions() throws IOException {
        var page = Files.readString(PAGE);
        var both = ConnectionSettings.define(new ConfigDef());
        Predicate<ConfigKey> ofOneOnly = key -> !both.names().contains(key.name);
        var expected = replace(page, "both", table(both, key -> true));
        expected = replace(expected, "sink", table(new WestCloudSinkConnector().config(), ofOneOnly));
        expected = replace(expected, "source", table(new WestCloudSourceConnector().config(), ofOneOnly));
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, expected);
        }
        assertThat(page).as("Run this test with -Ddocs.write").isEqualTo(expected);
    }

    private static String replace(String page, String name, String table) {
        var begin = "<!-- settings of " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        assertThat(from).isGreaterThan(begin.length());
        return page.substring(0, from) + table + page.substring(page.indexOf("<!-- end of settings -->", from));
    }

    private static String table(ConfigDef definition, Predicate<ConfigKey> wanted) {
        return definition.configKeys().values().stream()
                .filter(wanted)
                .map(key -> "| `" + key.name + "` | " + key.documentation + " | " + defaultOf(key) + " |\n")
                .collect(Collectors.joining("", "\n| name | what it does | default |\n|---|---|---|\n", "\n"));
    }

    private static String defaultOf(ConfigKey key) {
        if (!key.hasDefault()) {
            return "required";
        }
        return Set.of("", "null").contains(String.valueOf(key.defaultValue)) ? "" : "`" + key.defaultValue + "`";
    }
}
