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
package io.github.westcloud.server.clients.programs;

import io.github.westcloud.server.clients.programs.Program.Result;
import java.nio.file.Path;
import java.util.List;

/** An S3 client that is started as a program. Keys are those of the bucket {@code demo}. */
interface S3Program {

    /** With the metadata {@code color=red}. */
    Result put(Path file, String key);

    void get(String key, Path file);

    /** What it tells of a file, with its metadata. */
    String describe(String key);

    void copy(String from, String to);

    void move(String from, String to);

    /** Like {@link #put}, in parts of 5 MiB; does not throw when it is refused. */
    Result putInParts(Path file, String key);

    /** Of a file that is too large for one request by the limits of the program. */
    void copyInParts(String from, String to);

    /** A URL with which anybody reads the file for five minutes. */
    String link(String key);

    void putAll(Path folder, String prefix);

    /** The keys below a prefix, read from several pages where the program can be told to. */
    List<String> keys(String prefix);

    /** The names directly below a prefix; those of directories end with a slash. */
    List<String> names(String prefix);

    void deleteAll(String prefix);
}
