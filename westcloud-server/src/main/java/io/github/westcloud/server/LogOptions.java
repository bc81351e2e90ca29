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

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of the command for what it logs. */
final class LogOptions {

    private static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "off");

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description = {
                "What the log on standard error has: error, warn, info (default: what the server is, and why requests are refused),",
                "debug or off."
            })
    private String level;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Appends a line for each request to a file; - writes it to standard output (default: none).")
    private String accessLog;

    @Option(
            names = "--access-log-format",
            paramLabel = "FORMAT",
            description = "Format of the access log: common (log format) or json (default: common).")
    private String format;

    /**
     * Takes effect only before the first line is logged.
     *
     * @throws IllegalArgumentException if the level is not legal
     */
    void applyLevel() {
        if (level == null) {
            return;
        }
        var known = level.toLowerCase(Locale.ROOT);
        if (!LEVELS.contains(known)) {
            throw new IllegalArgumentException("Unknown log level '" + level + "'. Use " + String.join(", ", LEVELS));
        }
        System.setProperty("org.slf4j.simpleLogger.log.io.github.westcloud", known);
    }

    /** @throws IllegalArgumentException if an option is not legal */
    void applyTo(WestCloudServerBuilder builder, PrintWriter standardOutput) {
        if (accessLog == null && format != null) {
            throw new IllegalArgumentException("--access-log-format has no effect without --access-log");
        }
        if (accessLog != null) {
            var chosen = format == null ? AccessLogFormat.COMMON : AccessLogFormat.parse(format);
            builder.requestListener(AccessLog.open(accessLog, chosen, standardOutput));
        }
    }
}
