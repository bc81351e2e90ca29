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
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The options that somebody may have meant who wrote one that does not exist. */
final class NearestOptions {

    private static final String DASHES = "--";

    private NearestOptions() {}

    /**
     * Their names without the two dashes.
     *
     * @param given what was written, with or without dashes and a value
     */
    static List<String> of(CommandLine command, String given) {
        var names = command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> name.startsWith(DASHES))
                .map(name -> name.substring(DASHES.length()))
                .toList();
        return NearestNames.to(given.replaceFirst("^-+", "").replaceFirst("=.*", ""), names);
    }
}
