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

import java.util.Locale;

/** Which requests for a file with a content secret need that secret. */
public enum ContentSecrets {
    /** Downloads. Whoever may change the file, who can take the secret away, needs none for anything else. */
    LENIENT,
    /**
     * Every request for the file: HEAD, PATCH, DELETE, and a copy or move of it too, as the API document says. The S3 dialect,
     * which has no place for the secret, then refuses all of them. An upload that replaces the file sets its secret anew and
     * needs none.
     */
    STRICT;

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static ContentSecrets parse(String name) {
        for (var rule : values()) {
            if (rule.name().equalsIgnoreCase(name)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("Unknown rules for content secrets '" + name + "'. Use strict or lenient");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
