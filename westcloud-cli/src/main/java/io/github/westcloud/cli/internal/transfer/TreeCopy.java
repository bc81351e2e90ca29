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
import io.github.westcloud.cli.internal.tree.Node;
import io.github.westcloud.cli.internal.tree.Tree;
import io.github.westcloud.client.WestCloudException;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies a file, or a directory with everything below it. Used by one thread. */
public final class TreeCopy {

    private final Tree source;
    private final Tree target;
    private final Copier copier;
    private final CopyOptions options;
    private final Report report;
    private final Progress progress;

    public TreeCopy(Tree source, Tree target, Copier copier, CopyOptions options, Report report, Progress progress) {
        this.source = source;
        this.target = target;
        this.copier = copier;
        this.options = options;
        this.report = report;
        this.progress = progress;
    }

    /**
     * Copies everything. What fails is reported, and the rest is copied, unless it would fail for the same reason.
     *
     * @throws InterruptedException if this thread was interrupted; transfers were stopped then
     */
    public void run() throws IOException, InterruptedException {
        var root = source.find("")
                .orElseThrow(() -> new CommandException(ExitCode.NOT_FOUND, source.name("") + " does not exist"));
        try (var workers = new Workers(options.parallel())) {
            if (root.isDirectory()) {
                walk("", 0, workers);
            } else {
                offer("", root, Optional.empty(), workers);
            }
            workers.finish();
        }
    }

    private void walk(String directory, int level, Workers workers) throws IOException, InterruptedException {
        var entries = source.list(directory).orElse(new TreeMap<>());
        var present = options.listsTarget() ? target.list(directory) : Optional.<SortedMap<String, Node>>empty();
        if (entries.isEmpty() && present.isEmpty()) {
            createDirectory(directory);
        }
        for (var entry : entries.entrySet()) {
            if (report.futile()) {
                return;
            }
            if (!Tree.isName(entry.getKey())) {
                report.failed(
                        source.name(directory),
                        new IOException("it lists '" + entry.getKey() + "', which names no entry of a directory"));
                continue;
            }
            var path = Tree.child(directory, entry.getKey());
            var there = present.map(nodes -> nodes.get(entry.getKey()));
            if (!entry.getValue().isDirectory()) {
                offer(path, entry.getValue(), there, workers);
            } else if (level == Tree.MOST_LEVELS) {
                report.failed(source.name(path), new IOException("more than " + Tree.MOST_LEVELS + " levels deep"));
            } else if (there.isPresent() && !there.get().isDirectory()) {
                report.failed(source.name(path), new IOException(target.name(path) + " exists and is not a directory"));
            } else {
                walkBelow(path, level + 1, workers);
            }
        }
    }

    /** A directory that cannot be listed does not keep others from being copied. */
    private void walkBelow(String directory, int level, Workers workers) throws IOException, InterruptedException {
        try {
            walk(directory, level, workers);
        } catch (IOException | WestCloudException e) {
            if (Failure.of(e).code() == ExitCode.INTERRUPTED) {
                throw e;
            }
            report.failed(source.name(directory), e);
        }
    }

    private void createDirectory(String directory) {
        if (options.dryRun()) {
            return;
        }
        try {
            target.createDirectory(directory);
        } catch (IOException | RuntimeException e) {
            report.failed(source.name(directory), e);
        }
    }

    private void offer(String path, Node node, Optional<Node> there, Workers workers) throws InterruptedException {
        if (!node.isFile()) {
            report.ignored(source.name(path), "neither a file nor a directory; links are not followed");
            return;
        }
        progress.expect(node.length());
        workers.submit(() -> attempt(path, node, there));
    }

    private void attempt(String path, Node node, Optional<Node> there) {
        if (report.futile()) {
            return;
        }
        try {
            copy(path, node, there);
        } catch (IOException | RuntimeException e) {
            report.failed(source.name(path), e);
        }
    }

    private void copy(String path, Node node, Optional<Node> listed) throws IOException {
        var rule = options.rule();
        var there = listed.isPresent() || !rule.looks() || options.listsTarget() ? listed : target.find(path);
        if (there.isPresent() && !there.get().isFile()) {
            throw new IOException(target.name(path) + " exists and is not a file");
        }
        if (there.isPresent() && isSame(path, node, there.get())) {
            progress.done(node.length());
            report.skipped(source.name(path), "unchanged");
            return;
        }
        if (!options.dryRun()) {
            copier.copy(path, rule.replaces());
        }
        progress.done(node.length());
        report.copied(copier.verb(), source.name(path), target.name(path), node.length());
    }

    private boolean isSame(String path, Node node, Node there) throws IOException {
        if (options.rule() != Rule.COMPARE) {
            return there.isCopyOf(node);
        }
        if (there.length() != node.length()) {
            return false;
        }
        var known = target.md5(path);
        return known.isPresent() && known.equals(source.md5(path));
    }
}
