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
package io.github.westcloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The values of all options as a configuration file, without secrets. */
final class PrintedConfiguration {

    private static final String HIDDEN = "***";
    private static final String USERS = "user";
    private static final Set<String> SECRETS = Set.of("admin-key");
    private static final Set<String> LEFT_OUT = Set.of("config", "print-config", "help", "version");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private PrintedConfiguration() {}

    /** @param users of the environment, in the form of the option */
    static String of(CommandSpec command, List<String> users) {
        var values = new LinkedHashMap<String, Object>();
        for (var option : command.options()) {
            var name = option.longestName().substring(2);
            if (!LEFT_OUT.contains(name)) {
                values.put(name, name.equals(USERS) ? allUsers(option, users) : value(name, option.getValue()));
            }
        }
        values.values().removeIf(value -> value == null || value instanceof Collection<?> several && several.isEmpty());
        try {
            return YAML.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts, numbers and lists of them can always be written", e);
        }
    }

    /** Whether a secret was left out of a value. */
    static boolean isHidden(String value) {
        return value.equals(HIDDEN) || value.endsWith(":" + HIDDEN);
    }

    private static List<String> allUsers(OptionSpec option, List<String> others) {
        var all = new ArrayList<>(others);
        all.addAll(option.getValue());
        return all.stream()
                .map(user -> user.substring(0, user.indexOf(':') + 1) + HIDDEN)
                .toList();
    }

    private static Object value(String name, Object value) {
        if (value != null && SECRETS.contains(name)) {
            return HIDDEN;
        }
        boolean plain =
                value == null || value instanceof Number || value instanceof Boolean || value instanceof List<?>;
        return plain ? value : value.toString();
    }
}
