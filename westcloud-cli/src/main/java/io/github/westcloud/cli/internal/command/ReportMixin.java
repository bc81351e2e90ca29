package io.github.westcloud.cli.internal.command;

import io.github.westcloud.cli.internal.transfer.ReportOptions;
import picocli.CommandLine.Option;

/** What to say about the files that are copied. */
final class ReportMixin {

    @Option(names = "--json", description = "Write one JSON object for each file, and one at the end.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Write a line for each file, in place of the bar.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Write nothing but failures.")
    private boolean quiet;

    ReportOptions options() {
        return new ReportOptions(json, verbose, quiet);
    }
}
