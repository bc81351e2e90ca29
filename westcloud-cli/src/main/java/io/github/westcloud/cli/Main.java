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
package io.github.westcloud.cli;

import io.github.westcloud.cli.internal.command.CommandTree;
import io.github.westcloud.cli.internal.terminal.Surroundings;

/** The command {@code westcloud}, which works with files in West Cloud object storage. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with the exit code that {@code docs/command-line.md} lists. */
    public static void main(String[] arguments) {
        var surroundings = Surroundings.ofProcess();
        var interruption = Interruption.ofThisThread(surroundings.connections());
        int code = new CommandTree(surroundings).execute(arguments);
        interruption.finished();
        System.exit(code);
    }
}
