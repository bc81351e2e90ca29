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

/** What becomes of the directories that uploads through the S3 dialect create. */
public enum S3Directories {
    /** As in the API document, where a directory is real: it exists until it is deleted, which needs it to be empty. */
    STRICT,
    /**
     * As in S3, which has only keys: a directory that an upload created ends with the last file in it. One that was created on
     * its own, with a key that ends with a slash, is a key of its own, and is listed as one.
     */
    LENIENT;

    /**
     * Parses a name, ignoring its case.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static S3Directories parse(String name) {
        for (var rule : values()) {
            if (rule.name().equalsIgnoreCase(name)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("Unknown rules for S3 directories '" + name + "'. Use strict or lenient");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
