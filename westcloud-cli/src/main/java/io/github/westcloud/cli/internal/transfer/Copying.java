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

import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Failure;
import io.github.westcloud.cli.internal.tree.Tree;

/** Copies from one tree to another one, and deletes there what the first one does not have if that is wanted. */
public record Copying(Tree source, Tree target, Copier copier, CopyOptions options, Report report, Progress progress) {

    /**
     * Runs to the end, or until this thread is interrupted.
     *
     * @param deletes whether to delete at the target what the source does not have
     * @return how the command ends
     */
    public ExitCode run(boolean deletes) throws Exception {
        try (progress) {
            new TreeCopy(source, target, copier, options, report, progress).run();
            if (deletes) {
                new TreeDeletion(source, target, report, options.dryRun()).run();
            }
        } catch (Exception e) {
            if (Failure.of(e).code() != ExitCode.INTERRUPTED) {
                throw e;
            }
            report.failed(source.name(""), e);
        }
        return report.end();
    }
}
