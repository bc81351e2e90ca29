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
package io.github.westcloud.cli.internal.command;

import io.github.westcloud.cli.internal.terminal.CommandException;
import picocli.CommandLine.Option;

/** How many files are copied at a time. */
final class Parallel {

    /** The service takes no more updates of a bucket at once. */
    private static final int MOST = 100;

    @Option(
            names = "--parallel",
            paramLabel = "NUMBER",
            defaultValue = "4",
            description =
                    "Files to copy at a time, 1 to 100 (default: ${DEFAULT-VALUE}). Large uploads also go in parts.")
    private int number;

    int number() {
        if (number < 1 || number > MOST) {
            throw CommandException.usage("--parallel takes 1 to " + MOST + ", not " + number);
        }
        return number;
    }
}
