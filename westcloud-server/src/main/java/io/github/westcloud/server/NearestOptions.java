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

import java.util.List;
import picocli.CommandLine.UnmatchedArgumentException;

/** The options that somebody may have meant who wrote one that does not exist. */
final class NearestOptions {

    private NearestOptions() {}

    /** Their names, with the two dashes. */
    static List<String> of(UnmatchedArgumentException unknown) {
        return unknown.getSuggestions().stream()
                .filter(option -> option.startsWith("--"))
                .map(option -> option.split("[ =]")[0])
                .distinct()
                .toList();
    }
}
