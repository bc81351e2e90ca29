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

/** What happens to the metadata of a file that is copied, moved or patched (chapters 2.3, 2.4 and 2.8). */
public enum MetadataMode {
    /** Take the source's metadata as it is. Copy and move only, and their default. */
    COPY,
    /** Keep what is there and put the request's values over it. The default of a PATCH. */
    MERGE,
    /** Drop what is there and take the request's values. */
    REPLACE,
    /** Delete the metadata: the names that the request carries, or all of it when it carries none. */
    DELETE;

    /** The value on the wire, in lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the value from the wire.
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
