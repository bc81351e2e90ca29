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

import io.github.westcloud.cli.internal.tree.Node;
import io.github.westcloud.cli.internal.tree.Tree;
import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;

/** Deletes at the target of a synchronisation what its source does not have. */
public record TreeDeletion(Tree source, Tree target, Report report, boolean dryRun) {

    /** Deletes nothing if something failed before: what is missing at the source may have been needed. */
    public void run() throws IOException {
        if (report.hasFailures()) {
            return;
        }
        if (source.find("").filter(Node::isDirectory).isEmpty()) {
            throw disappeared("");
        }
        walk("", 0);
    }

    private void walk(String directory, int level) throws IOException {
        var wanted = source.list(directory).orElseThrow(() -> disappeared(directory));
        var present = target.list(directory).orElse(Collections.emptySortedMap());
        for (var entry : present.entrySet()) {
            var path = Tree.child(directory, entry.getKey());
            if (!wanted.containsKey(entry.getKey())) {
                delete(path, entry.getValue());
            } else if (isDirectoryInBoth(entry.getKey(), wanted, present) && level < Tree.MOST_LEVELS) {
                walk(path, level + 1);
            }
            if (report.futile()) {
                return;
            }
        }
    }

    /** Otherwise a source that is gone, such as a disk that is no longer there, would empty the target. */
    private IOException disappeared(String directory) {
        return new IOException(source.name(directory) + " disappeared while it was read. Nothing more was deleted");
    }

    private static boolean isDirectoryInBoth(
            String name, SortedMap<String, Node> wanted, SortedMap<String, Node> present) {
        return wanted.get(name).isDirectory() && present.get(name).isDirectory();
    }

    private void delete(String path, Node node) {
        try {
            if (!dryRun) {
                target.delete(path, node);
            }
            report.deleted(target.name(path));
        } catch (IOException | RuntimeException e) {
            report.failed(target.name(path), e);
        }
    }
}
