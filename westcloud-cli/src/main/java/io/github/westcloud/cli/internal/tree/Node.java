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
package io.github.westcloud.cli.internal.tree;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A file or directory in a tree.
 *
 * @param kind what it is
 * @param length the size of a file in bytes, otherwise 0
 * @param modified when it was changed last, if that is known
 */
public record Node(Kind kind, long length, Optional<Instant> modified) {

    /** What there can be in a directory. */
    public enum Kind {
        FILE,
        DIRECTORY,
        /** A symbolic link, a socket, a device: nothing that the service has. */
        OTHER
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }

    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    /** Whether this file has the size of the other and is not older, compared in seconds, in which the service keeps dates. */
    public boolean isCopyOf(Node source) {
        if (!isFile()
                || !source.isFile()
                || length != source.length
                || modified.isEmpty()
                || source.modified.isEmpty()) {
            return false;
        }
        return !modified.get().isBefore(source.modified.get().truncatedTo(ChronoUnit.SECONDS));
    }
}
