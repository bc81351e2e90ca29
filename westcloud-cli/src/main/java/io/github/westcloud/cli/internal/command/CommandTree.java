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

import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Failure;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.terminal.Texts;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code westcloud} with all its commands. Used once. */
public final class CommandTree {

    private static final int HELP_WIDTH = 110;

    private final Surroundings surroundings;
    private final CommandLine commands;

    public CommandTree(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.commands = new CommandLine(new WestCloudCommand())
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new CatCommand(surroundings))
                .addSubcommand(new StatCommand(surroundings))
                .addSubcommand(new CopyCommand(surroundings))
                .addSubcommand(new MoveCommand(surroundings))
                .addSubcommand(new RemoveCommand(surroundings))
                .addSubcommand(new MakeDirectoryCommand(surroundings))
                .addSubcommand(new SyncCommand(surroundings))
                .addSubcommand(new LinkCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new GenerateCompletion());
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.setOut(new PrintWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8), true));
        commands.setErr(new PrintWriter(surroundings.err(), true));
        commands.setColorScheme(
                CommandLine.Help.defaultColorScheme(surroundings.terminal().coloured() ? Ansi.ON : Ansi.OFF));
        commands.setParameterExceptionHandler((failure, arguments) -> wrongUsage(failure));
        commands.setExecutionExceptionHandler((failure, line, parsed) -> failed(line, failure));
    }

    /** Runs a command and returns its exit code. */
    public int execute(String... arguments) {
        return commands.execute(arguments);
    }

    /** The description of the commands, for tests of their page. */
    public CommandLine description() {
        return commands;
    }

    private int wrongUsage(ParameterException failure) {
        var line = failure.getCommandLine();
        complain(line, message(failure) + " Use '" + line.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.USAGE.number();
    }

    private static String message(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? Unmatched.message(unmatched)
                : failure.getMessage().replaceFirst("(?<![.?])$", ".");
    }

    private int failed(CommandLine line, Exception cause) {
        if (cause instanceof ParameterException wrong) {
            return wrongUsage(wrong);
        }
        var failure = Failure.of(cause);
        if (failure.code() != ExitCode.CLOSED_PIPE) {
            complain(line, failure.message());
        }
        return failure.code().number();
    }

    private void complain(CommandLine line, String message) {
        var name = line.getCommandSpec().qualifiedName();
        surroundings.err().println(name + ": " + Texts.printable(message.replaceAll("\\s*\\R\\s*", " ")));
    }
}
