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
package io.github.westcloud.documentation.written;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;

/** Writes the option and header tables of the page about options, in AsciiDoc. */
final class OptionTables {

    private OptionTables() {}

    static String componentOptions(ComponentModel model) {
        return options(model.getComponentOptions());
    }

    static String pathOptions(ComponentModel model) {
        return options(model.getEndpointPathOptions());
    }

    static String queryOptions(ComponentModel model) {
        return options(model.getEndpointParameterOptions());
    }

    static String headers(ComponentModel model) {
        return table(
                "\"2,5,^1,3\"",
                "Name | Description | Default | Type",
                model.getEndpointHeaders().stream().map(OptionTables::row).collect(Collectors.joining("\n")));
    }

    private static String options(List<? extends BaseOptionModel> options) {
        return table(
                "\"2,5,^1,2\"",
                "Name | Description | Default | Type",
                options.stream().map(OptionTables::row).collect(Collectors.joining("\n")));
    }

    private static String table(String widths, String heading, String rows) {
        return "[width=\"100%\",cols=" + widths + ",options=\"header\"]\n|===\n| " + heading + "\n" + rows + "\n|===";
    }

    private static String row(BaseOptionModel option) {
        var group = option.getGroup() == null ? option.getLabel() : option.getGroup();
        var required = option.isRequired() ? " *Required.*" : "";
        var secret = option.isSecret() ? " Kept out of logs." : "";
        var values = option.getEnums() == null ? "" : " One of: " + String.join(", ", option.getEnums()) + ".";
        return "| *" + option.getName() + "*" + (group == null || group.isEmpty() ? "" : " (" + group + ")") + " |"
                + required + " " + cell(sentence(option.getDescription())) + values + secret + " | "
                + cell(option.getDefaultValue()) + " | " + shortType(option);
    }

    private static String shortType(BaseOptionModel option) {
        if ("duration".equals(option.getType())) {
            return "duration";
        }
        var type = option.getJavaType().replaceAll("<.*>", "");
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String sentence(String text) {
        var trimmed = text.strip();
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }

    /** A bar would end the cell, and braces would be an AsciiDoc attribute. */
    private static String cell(Object value) {
        return value == null ? "" : value.toString().replace("|", "\\|").replace("{", "\\{");
    }
}
