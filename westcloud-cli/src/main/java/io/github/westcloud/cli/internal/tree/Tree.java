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

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A directory with everything below it, or a single file. What is in it is named by its path below the root, with slashes;
 * the empty path is the root itself. Thread-safe.
 */
public interface Tree {

    /** The deepest path below the root. A service that goes on for ever is not followed. */
    int MOST_LEVELS = 500;

    /**
     * What is in a directory, by name, or empty if there is no such directory. One directory is held in memory.
     *
     * @throws IOException if a local directory cannot be read
     */
    Optional<SortedMap<String, Node>> list(String directory) throws IOException;

    /** What is at a path, if anything is. */
    Optional<Node> find(String path) throws IOException;

    /** Creates a directory, and those above it, unless it exists. */
    void createDirectory(String directory) throws IOException;

    /** Deletes a file, or a directory with everything below it. */
    void delete(String path, Node node) throws IOException;

    /** The MD5 of a file in hexadecimal digits, if it is known. */
    Optional<String> md5(String path) throws IOException;

    /** How to call what is at a path, as an argument of a command would. */
    String name(String path);

    /** Whether a name is one of an entry of a directory, and leads nowhere else. */
    static boolean isName(String name) {
        return !name.isEmpty() && !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0;
    }

    /** The path of an entry of a directory. */
    static String child(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
