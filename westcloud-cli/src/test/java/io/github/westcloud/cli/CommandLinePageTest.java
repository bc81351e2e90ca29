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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.cli.internal.command.CommandTree;
import io.github.westcloud.cli.internal.profile.SettingName;
import io.github.westcloud.cli.internal.profile.Settings;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.pages.Page;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/command-line.md} has every command, option, variable and exit code, and no other. */
class CommandLinePageTest {

    private static final Page PAGE = Page.of("docs/command-line.md");
    private static final Set<String> OF_ALL = Set.of("--profile", "--help");
    private static final CommandLine COMMANDS = new CommandTree(Surroundings.ofProcess()).description();

    static Stream<CommandLine> commands() {
        return COMMANDS.getSubcommands().values().stream()
                .filter(command -> !command.getCommandName().equals("generate-completion"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theSectionOfACommandHasItsOptions(CommandLine command) {
        var options = command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(options).containsAll(OF_ALL);
        options.removeAll(OF_ALL);
        var section = PAGE.section("`" + command.getCommandName() + "`");
        var told = section.tables().stream()
                .flatMap(table -> table.code("option").stream())
                .filter(code -> code.startsWith("--"))
                .map(code -> code.replaceFirst("[ =].*", ""))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void exitCodesAndVariablesAreThoseThatThereAre() {
        assertThat(PAGE.table("exit code").code("exit code"))
                .containsExactly(Arrays.stream(ExitCode.values())
                        .map(code -> Integer.toString(code.number()))
                        .toArray(String[]::new));
        var variables = Stream.concat(
                Arrays.stream(SettingName.values()).map(SettingName::variable),
                Stream.of(Settings.PROFILE_VARIABLE, Settings.FILE_VARIABLE, "WESTCLOUD_JAVA_OPTIONS", "NO_COLOR"));
        assertThat(PAGE.table("variable").code("variable")).containsExactlyInAnyOrderElementsOf(variables.toList());
        assertThat(PAGE.table("key").code("key"))
                .containsExactly(Arrays.stream(SettingName.values())
                        .map(SettingName::key)
                        .toArray(String[]::new));
    }
}
