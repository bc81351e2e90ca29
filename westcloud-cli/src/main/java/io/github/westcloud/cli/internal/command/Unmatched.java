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

import io.github.westcloud.protocol.spelling.NearestNames;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says which argument a command does not have, and what may have been meant. */
final class Unmatched {

    private static final String DASHES = "--";

    private Unmatched() {}

    /** The value of an unknown option, which may be a password, is not repeated. */
    static String message(UnmatchedArgumentException failure) {
        var command = failure.getCommandLine().getCommandSpec();
        var given = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            var option = given.replaceFirst("=.*", "");
            return "Unknown option '" + option + "'." + NearestNames.question(nearestOptions(option, command));
        }
        if (command.subcommands().isEmpty()) {
            return "There are more arguments than the command takes, from '" + given + "' on.";
        }
        var nearest = NearestNames.to(given, command.subcommands().keySet());
        return "Unknown command '" + given + "'." + NearestNames.question(nearest);
    }

    private static List<String> nearestOptions(String option, CommandSpec command) {
        var names = command.options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> name.startsWith(DASHES))
                .map(name -> name.substring(DASHES.length()))
                .toList();
        return NearestNames.to(option.replaceFirst("^-+", ""), names).stream()
                .map(name -> DASHES + name)
                .toList();
    }
}
