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

import io.github.westcloud.cli.internal.transfer.ReportOptions;
import picocli.CommandLine.Option;

/** What to say about the files that are copied. */
final class ReportMixin {

    @Option(names = "--json", description = "Write one JSON object for each file, and one at the end.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Write a line for each file instead of the progress bar.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Write failures only.")
    private boolean quiet;

    ReportOptions options() {
        return new ReportOptions(json, verbose, quiet);
    }
}
