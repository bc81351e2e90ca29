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

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.ComponentModel;

/** Writes which operations use which header, out of the last sentence of its description. */
final class HeaderOperations {

    private static final Pattern USED_BY = Pattern.compile("Used by ([^.]*?)(?:, refused by ([^.]*))?\\.$");
    private static final Pattern OPERATION = Pattern.compile("\\b(?!and\\b|all\\b|operations\\b)(\\w+)\\b");

    private HeaderOperations() {}

    static String table(ComponentModel model) {
        return "| header | used by | refused by |\n|---|---|---|\n"
                + model.getEndpointHeaders().stream()
                        .filter(header -> header.getName().startsWith("CamelWestCloud"))
                        .map(header -> row(header.getName(), USED_BY.matcher(header.getDescription())))
                        .collect(Collectors.joining("\n"));
    }

    private static String row(String header, Matcher uses) {
        return uses.find()
                ? "| `" + header + "` | " + code(uses.group(1)) + " | " + code(uses.group(2)) + " |"
                : "| `" + header + "` | none: it is a result | |";
    }

    private static String code(String operations) {
        return operations == null ? "" : OPERATION.matcher(operations).replaceAll("`$1`");
    }
}
