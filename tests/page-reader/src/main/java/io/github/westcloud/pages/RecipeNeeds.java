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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a recipe in YAML needs beside the class path that docs/getting-started.md builds. */
public final class RecipeNeeds {

    private static final Map<String, Pattern> ARTIFACTS = new TreeMap<>(Map.of(
            "camel-bean", Pattern.compile("\\$\\{(body|exception)\\.(?!message}|stacktrace})[a-z]"),
            "camel-direct", Pattern.compile("\\bdirect:"),
            "camel-jackson", Pattern.compile("library: Jackson"),
            "camel-platform-http-main", Pattern.compile("\\bplatform-http:"),
            "camel-sql", Pattern.compile("aggregationRepository:"),
            "camel-zipfile", Pattern.compile("\\bzipFile:")));

    private RecipeNeeds() {}

    /** The artifacts, sorted. */
    public static List<String> of(String yaml) {
        return ARTIFACTS.entrySet().stream()
                .filter(artifact -> artifact.getValue().matcher(yaml).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
