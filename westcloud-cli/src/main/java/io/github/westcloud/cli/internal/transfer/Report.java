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
package io.github.westcloud.cli.internal.transfer;

import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Failure;
import io.github.westcloud.cli.internal.terminal.Output;
import io.github.westcloud.cli.internal.terminal.OutputException;
import io.github.westcloud.cli.internal.terminal.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Says what was done with each file, and adds it up. Thread-safe. */
public final class Report {

    /** After so many failures something else is wrong, and a terminal full of them helps nobody. */
    private static final int MOST_FAILURES = 1000;

    private final Output output;
    private final Consumer<String> messages;
    private final ReportOptions options;
    private final boolean dryRun;
    private final Instant begin = Instant.now();
    private long copied;
    private long bytes;
    private long skipped;
    private long deleted;
    private long failed;
    private boolean futile;
    private ExitCode code = ExitCode.OK;

    /** @param messages takes lines for standard error */
    public Report(Output output, Consumer<String> messages, ReportOptions options, boolean dryRun) {
        this.output = output;
        this.messages = messages;
        this.options = options;
        this.dryRun = dryRun;
    }

    synchronized void copied(String verb, String source, String target, long length) {
        copied++;
        bytes += length;
        var fields = event(verb);
        fields.put("source", source);
        fields.put("target", target);
        fields.put("bytes", length);
        tell(fields, (dryRun ? "would " : "") + verb + " " + source + " -> " + target);
    }

    synchronized void skipped(String source, String reason) {
        skipped++;
        var fields = event("skip");
        fields.put("source", source);
        fields.put("reason", reason);
        tell(fields, "skip " + source + " (" + reason + ")");
    }

    synchronized void deleted(String target) {
        deleted++;
        var fields = event("delete");
        fields.put("target", target);
        tell(fields, (dryRun ? "would " : "") + "delete " + target);
    }

    /** Something cannot be copied by its nature. That is told, but is no failure. */
    synchronized void ignored(String what, String reason) {
        skipped(what, reason);
        if (!options.tells()) {
            messages.accept("westcloud: skipped " + Texts.printable(what) + ": " + reason);
        }
    }

    synchronized void failed(String what, Throwable cause) {
        var failure = Failure.of(cause);
        futile |= failure.ofAll();
        if (failure.code() == ExitCode.INTERRUPTED) {
            code = ExitCode.INTERRUPTED;
            return;
        }
        failed++;
        code = code == ExitCode.OK || code == failure.code() ? failure.code() : ExitCode.FAILED;
        messages.accept("westcloud: " + Texts.printable(what + ": " + failure.message()));
        if (options.json() && !(cause instanceof OutputException)) {
            var fields = event("fail");
            fields.put("source", what);
            fields.put("message", failure.message());
            output.json(fields);
        }
        if (failed == MOST_FAILURES) {
            futile = true;
            messages.accept("westcloud: stopped after " + MOST_FAILURES + " failures");
        }
    }

    /** Whether there is no point in going on: what failed once will fail again. */
    synchronized boolean futile() {
        return futile;
    }

    synchronized boolean hasFailures() {
        return code != ExitCode.OK;
    }

    private Map<String, Object> event(String name) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("event", name);
        if (dryRun) {
            fields.put("dryRun", true);
        }
        return fields;
    }

    private void tell(Map<String, Object> fields, String text) {
        if (options.json()) {
            output.json(fields);
        } else if (dryRun || options.verbose()) {
            output.line(text);
        }
    }

    /** Says what was done in all, and how the command ends. */
    public synchronized ExitCode end() {
        var duration = Duration.between(begin, Instant.now());
        if (options.json()) {
            output.json(summary(duration));
        } else if (!options.quiet()) {
            output.line(summaryText(duration));
        }
        if (code == ExitCode.INTERRUPTED) {
            throw new CommandException(
                    code,
                    "Interrupted. Files that were copied completely stay. To continue, run the same"
                            + " command again, with --resume if it is cp");
        }
        return code;
    }

    private Map<String, Object> summary(Duration duration) {
        var fields = event("summary");
        fields.put("copied", copied);
        fields.put("bytes", bytes);
        fields.put("skipped", skipped);
        fields.put("deleted", deleted);
        fields.put("failed", failed);
        fields.put("milliseconds", duration.toMillis());
        return fields;
    }

    private String summaryText(Duration duration) {
        var text = new StringBuilder(dryRun ? "Would copy " : "Copied ");
        text.append(Texts.count(copied, "file")).append(", ").append(Texts.size(bytes));
        if (!dryRun && duration.toMillis() > 0) {
            text.append(", in ").append(Texts.seconds(duration));
            text.append(" (")
                    .append(Texts.size(bytes * 1000 / duration.toMillis()))
                    .append("/s)");
        }
        append(text, skipped, "skipped");
        append(text, deleted, dryRun ? "to delete" : "deleted");
        append(text, failed, "failed");
        return text.toString();
    }

    private static void append(StringBuilder text, long number, String what) {
        if (number > 0) {
            text.append("; ").append(number).append(' ').append(what);
        }
    }
}
