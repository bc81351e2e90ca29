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

/** How errors of the S3 dialect are written. */
public enum S3ErrorFormat {
    /** The JSON of chapter 4 of the API document. */
    JSON,
    /** The XML of S3, which is not in the document. */
    XML;

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static S3ErrorFormat parse(String name) {
        for (var format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException("Unknown S3 error format '" + name + "'. Use json or xml");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
