package io.github.westcloud.cli.internal.transfer;

/**
 * What to say about the files that are copied.
 *
 * @param json whether to say it in JSON
 * @param verbose whether to say it of each file
 * @param quiet whether to say nothing but failures
 */
public record ReportOptions(boolean json, boolean verbose, boolean quiet) {

    boolean tells() {
        return json || verbose;
    }
}
