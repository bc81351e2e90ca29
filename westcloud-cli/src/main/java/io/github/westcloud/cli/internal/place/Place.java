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
package io.github.westcloud.cli.internal.place;

import io.github.westcloud.cli.internal.terminal.CommandException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file or directory that an argument names: {@code westcloud:BUCKET/PATH}, or a path of this machine. */
public sealed interface Place permits LocalPlace, RemotePlace {

    /** Anything else in front of two slashes is a mistake more often than a local file. */
    Pattern OTHER_SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*", Pattern.DOTALL);

    /** Whether the argument says by a slash at its end that a directory is meant. */
    boolean saysDirectory();

    /** @throws CommandException if it names neither */
    static Place of(String argument) {
        if (argument.startsWith(RemotePlace.SCHEME)) {
            return RemotePlace.of(argument);
        }
        var scheme = OTHER_SCHEME.matcher(argument);
        if (scheme.matches()) {
            throw CommandException.usage("'" + scheme.group(1) + "://' has an unknown scheme. Write"
                    + " westcloud:BUCKET/PATH for the service, or a path on this machine");
        }
        try {
            return new LocalPlace(Path.of(argument), argument.endsWith("/"));
        } catch (InvalidPathException e) {
            throw CommandException.usage("Not a valid path on this machine: " + e.getMessage());
        }
    }
}
