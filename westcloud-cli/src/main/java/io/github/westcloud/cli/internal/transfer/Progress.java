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

import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.terminal.Terminal;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that shows how far a copy is, how fast, and how long it will take. Thread-safe. */
public final class Progress implements TransferListener, AutoCloseable {

    private static final long MEBIBYTE = 1 << 20;

    private final ProgressBar bar;
    private final LineOfBar line;
    private final PrintStream err;
    /** Writes over the bar with spaces, which every terminal understands. */
    private final String clears;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong expected = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();
    private final Map<Long, Long> inFlight = new ConcurrentHashMap<>();

    private Progress(ProgressBar bar, LineOfBar line, PrintStream err, int columns) {
        this.bar = bar;
        this.line = line;
        this.err = err;
        this.clears = bar == null ? "" : "\r" + " ".repeat(columns - 1) + "\r";
    }

    /** Shows a bar if standard error is a terminal that can, and no lines are written for the files instead. */
    public static Progress of(Surroundings surroundings, ReportOptions options, boolean dryRun) {
        var terminal = surroundings.terminal();
        boolean shows = terminal.draws() && !dryRun && !options.tells() && !options.quiet();
        var line = new LineOfBar(surroundings.err(), terminal.columns());
        return new Progress(shows ? bar(terminal, line) : null, line, surroundings.err(), terminal.columns());
    }

    private static ProgressBar bar(Terminal terminal, LineOfBar line) {
        return new ProgressBarBuilder()
                .setTaskName("Copying")
                .setInitialMax(0)
                .setUnit(" MiB", MEBIBYTE)
                .showSpeed()
                .setUpdateIntervalMillis(200)
                .setStyle(terminal.coloured() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(line)
                .build();
    }

    /** Writes a line to standard error, in the place of the bar, which is drawn again below it. */
    public void message(String line) {
        // At once, so that the thread of the bar does not draw in between.
        err.print(clears + line + System.lineSeparator());
        err.flush();
    }

    void expect(long bytes) {
        if (bar != null) {
            bar.maxHint(expected.addAndGet(bytes));
        }
    }

    void done(long bytes) {
        finished.addAndGet(bytes);
        show();
    }

    @Override
    public void bytesMoved(TransferProgress progress) {
        if (bar != null) {
            inFlight.put(progress.transfer().id(), progress.total());
            show();
        }
    }

    @Override
    public void transferEnded(TransferEnd end) {
        inFlight.remove(end.transfer().id());
    }

    private void show() {
        if (bar != null) {
            long now = finished.get()
                    + inFlight.values().stream().mapToLong(Long::longValue).sum();
            bar.stepTo(Math.min(expected.get(), now));
        }
    }

    /** Leaves the bar as it is, and the cursor below it. Once is enough. */
    @Override
    public void close() {
        if (bar != null && !closed.getAndSet(true)) {
            bar.close();
            line.end();
        }
    }

    /** Where the bar is drawn. A bar that is closed before it was drawn for the first time is drawn then, and its line not ended. */
    private static final class LineOfBar extends ConsoleProgressBarConsumer {

        private final PrintStream err;
        private volatile boolean ended;

        private LineOfBar(PrintStream err, int columns) {
            super(err, columns);
            this.err = err;
        }

        @Override
        public void close() {
            super.close();
            ended = true;
        }

        private void end() {
            if (!ended) {
                err.println();
                err.flush();
            }
        }
    }
}
