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
package io.github.westcloud.cli.internal.transfer;

import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import java.io.IOException;

/** Copies files from one tree to another one. Thread-safe. */
public interface Copier {

    /** What it does, for people and scripts: {@code upload}, {@code download}. */
    String verb();

    /**
     * Copies a file, completely or not at all.
     *
     * @param path where it is in both trees
     * @param overwrite whether a file at the target is replaced
     */
    void copy(String path, boolean overwrite) throws IOException;

    /** The failure of a copy that would replace a file without having been told to. */
    static CommandException exists(String target) {
        return new CommandException(ExitCode.ALREADY_EXISTS, target + " exists already. Add --overwrite to replace it");
    }
}
