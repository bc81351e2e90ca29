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
package io.github.westcloud.server.internal.admission;

import io.github.westcloud.protocol.ObjectPath;
import java.nio.charset.StandardCharsets;

/**
 * Which paths the server takes, in both dialects, since a file of one can be read in the other. The API document sets no
 * bound; S3 has keys of at most 1,024 bytes.
 */
public final class PathRules {

    /** In bytes of UTF-8, slashes included. */
    public static final int LONGEST_PATH = 1024;
    /** In segments. Each directory of a path is an entry of its own. */
    public static final int DEEPEST_PATH = 256;

    private static final int FIRST_THAT_XML_LACKS = 0xFFFE;

    private PathRules() {}

    /**
     * @throws IllegalArgumentException if the path is longer than 1,024 bytes or deeper than 256 segments, or has
     *     U+FFFE or U+FFFF, which no listing in XML could name
     */
    public static ObjectPath require(ObjectPath path) {
        int depth = path.segments().size();
        if (depth > DEEPEST_PATH) {
            throw refused("can have at most " + DEEPEST_PATH + " segments, not " + depth);
        }
        var text = path.toString();
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_PATH) {
            throw refused("can have at most " + LONGEST_PATH + " bytes in UTF-8, not " + length);
        }
        // As many bytes as characters: all of them are ASCII.
        if (length > text.length() && text.chars().anyMatch(c -> c >= FIRST_THAT_XML_LACKS)) {
            throw refused("cannot contain U+FFFE or U+FFFF");
        }
        return path;
    }

    private static IllegalArgumentException refused(String rule) {
        return new IllegalArgumentException("A path " + rule);
    }
}
