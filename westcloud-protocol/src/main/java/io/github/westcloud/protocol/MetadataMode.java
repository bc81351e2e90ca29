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
package io.github.westcloud.protocol;

import java.util.Locale;

/**
 * What happens to the metadata of a file that is copied, moved or patched (chapters 2.3, 2.4 and 2.8 of the API document).
 */
public enum MetadataMode {
    /** Keeps the metadata of the source. For copy and move only, where it is the default. */
    COPY,
    /** Adds the values of the request, which replace values of the same names. The default of a PATCH. */
    MERGE,
    /** Replaces all metadata by the values of the request. */
    REPLACE,
    /** Deletes the names of the request, or all metadata if the request has none. */
    DELETE;

    /** Returns the value that is sent, in lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Parses the value that was sent, ignoring its case.
     *
     * @throws IllegalArgumentException if it is none of the four
     */
    public static MetadataMode parse(String value) {
        for (var mode : values()) {
            if (mode.wire().equalsIgnoreCase(value)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(
                "Unknown metadata mode '" + value + "': it is one of copy, merge, replace, delete");
    }
}
