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
package io.github.westcloud.server;

import io.github.westcloud.protocol.spelling.NearestNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options of a configuration file, as if they were given on the command line. An option that is given there wins. */
final class ConfiguredOptions {

    /** What makes no sense in a file. */
    private static final Set<String> NOT_IN_A_FILE = Set.of("config", "print-config", "help", "version");

    private final CommandLine command;
    private final Path file;
    private final List<String> arguments = new ArrayList<>();

    private ConfiguredOptions(CommandLine command, Path file) {
        this.command = command;
        this.file = file;
    }

    /**
     * The arguments for the options of a file.
     *
     * @param given what the command line has
     * @throws ParameterException if the file cannot be read, or has something that is no option
     */
    static List<String> arguments(Path file, ParseResult given) {
        var options = new ConfiguredOptions(given.commandSpec().commandLine(), file);
        try {
            ConfigurationFile.read(file).forEach((name, values) -> options.add(name, values, given));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(options.command, e.getMessage());
        }
        return options.arguments;
    }

    private void add(String name, List<String> values, ParseResult given) {
        var option = command.getCommandSpec().findOption("--" + name);
        if (option == null || NOT_IN_A_FILE.contains(name)) {
            throw wrong("'" + name + "' is not an option for a configuration file" + nearest(name));
        }
        if (given.hasMatchedOption(option)) {
            return;
        }
        if (values.size() > 1 && !option.isMultiValue()) {
            throw wrong("'" + name + "' takes one value, but has " + values.size());
        }
        for (var value : values) {
            add(name, value, option);
        }
    }

    private void add(String name, String value, OptionSpec option) {
        if (PrintedConfiguration.isHidden(value)) {
            throw wrong("'" + name + "' has *** in the place of a secret. Put the secret there, or leave '" + name
                    + "' out");
        }
        if (option.arity().max() > 0) {
            arguments.add("--" + name + "=" + value);
        } else if (value.equals("true")) {
            arguments.add("--" + name);
        } else if (!value.equals("false")) {
            throw wrong("'" + name + "' must be true or false, not '" + value + "'");
        }
    }

    private String nearest(String name) {
        var nearest = NearestOptions.of(command, name).stream()
                .filter(option -> !NOT_IN_A_FILE.contains(option))
                .map(option -> "'" + option + "'")
                .toList();
        return "." + NearestNames.question(nearest);
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("The configuration file " + file + " cannot be used: " + why);
    }
}
