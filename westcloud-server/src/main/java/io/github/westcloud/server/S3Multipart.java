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

/** Which uploads in parts the S3 dialect takes. */
public enum S3Multipart {
    /** As chapter 3.3 of the API document: the length is announced, and each part but the last has exactly 1 MiB. */
    STRICT,
    /** As S3: any part size, and no length. Stock S3 tools refuse parts under 5 MiB. */
    LENIENT;

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static S3Multipart parse(String name) {
        for (var rule : values()) {
            if (rule.name().equalsIgnoreCase(name)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(
                "Unknown rules for S3 multipart uploads '" + name + "'. Use strict or lenient");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
