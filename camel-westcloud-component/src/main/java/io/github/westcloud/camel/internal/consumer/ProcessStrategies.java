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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Expression;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.strategy.GenericFileExpressionRenamer;
import org.apache.camel.component.file.strategy.GenericFileRenamer;

/** Chooses what happens to a file before and after a route had it, from camel-file's options. */
public final class ProcessStrategies {

    private final Map<String, Object> options;
    private final GenericFileExclusiveReadLockStrategy<DirectoryEntry> readLock;
    private final Leftovers leftovers;
    private final VersionCheck versions;

    private ProcessStrategies(
            Map<String, Object> options,
            GenericFileExclusiveReadLockStrategy<DirectoryEntry> readLock,
            Leftovers leftovers,
            VersionCheck versions) {
        this.options = options;
        this.readLock = readLock;
        this.leftovers = leftovers;
        this.versions = versions;
    }

    /**
     * @param options the options by name, as camel-file's endpoint collects them
     * @param endpoint whose files these are
     * @param head asks the service for a path, counted from the root of the bucket
     * @param leftovers remembers what could not be deleted or moved
     * @param compared whether a file is compared with what is there, before it is deleted or moved
     */
    public static GenericFileProcessStrategy<DirectoryEntry> of(
            Map<String, Object> options,
            GenericFileEndpoint<DirectoryEntry> endpoint,
            Function<String, FileInfo> head,
            Leftovers leftovers,
            boolean compared) {
        var given = endpoint.getExclusiveReadLockStrategy();
        var readLock = given != null ? given : ReadLocks.of(options, endpoint, head);
        var strategies = new ProcessStrategies(options, readLock, leftovers, new VersionCheck(head, compared));
        return endpoint.isDelete() ? strategies.deleting() : strategies.moving();
    }

    private DeleteStrategy deleting() {
        var strategy = new DeleteStrategy(leftovers, versions);
        strategy.setExclusiveReadLockStrategy(readLock);
        strategy.setBeginRenamer(renamer("preMove"));
        strategy.setFailureRenamer(renamer("moveFailed"));
        return strategy;
    }

    private MoveStrategy moving() {
        var strategy = new MoveStrategy(leftovers, versions);
        strategy.setExclusiveReadLockStrategy(readLock);
        strategy.setBeginRenamer(renamer("preMove"));
        var move = renamer("move");
        strategy.setCommitRenamer(move == null ? null : new MoveOrder(move));
        strategy.setFailureRenamer(renamer("moveFailed"));
        return strategy;
    }

    private GenericFileRenamer<DirectoryEntry> renamer(String option) {
        var expression = (Expression) options.get(option);
        return expression == null ? null : new GenericFileExpressionRenamer<>(expression);
    }
}
