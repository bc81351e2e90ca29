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
package io.github.westcloud.server.internal.s3.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form that come before its file. Immutable.
 *
 * @param values the values by name, in lower case
 * @param filename the name of the file without its directories, empty if it has none
 */
public record FormFields(Map<String, String> values, String filename) {

    private static final String VARIABLE = "${filename}";

    /** Puts the name of the file where the values name it, as S3 does before it looks at them. */
    public FormFields {
        var expanded = new LinkedHashMap<String, String>();
        for (var field : values.entrySet()) {
            expanded.put(
                    field.getKey().toLowerCase(Locale.ROOT), field.getValue().replace(VARIABLE, filename));
        }
        values = Map.copyOf(expanded);
    }

    /** The value of a field, by its name in lower case. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isEmpty());
    }

    /** What follows the last slash: some browsers send whole paths of their machine. */
    static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
