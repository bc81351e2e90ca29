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
package io.github.westcloud.camel.consumer;

import io.github.westcloud.client.model.DirectoryEntry;
import java.util.Map;
import org.apache.camel.Expression;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.strategy.GenericFileExpressionRenamer;
import org.apache.camel.component.file.strategy.GenericFileRenamer;

/** Chooses what happens to a file before and after a route had it, from camel-file's options. */
public final class ProcessStrategies {

    private ProcessStrategies() {}

    /**
     * @param options the options by name, as camel-file's endpoint collects them
     */
    public static GenericFileProcessStrategy<DirectoryEntry> of(Map<String, Object> options) {
        return options.containsKey("delete") ? deleting(options) : moving(options);
    }

    private static DeleteStrategy deleting(Map<String, Object> options) {
        var strategy = new DeleteStrategy();
        strategy.setExclusiveReadLockStrategy(readLock(options));
        strategy.setBeginRenamer(renamer(options, "preMove"));
        strategy.setFailureRenamer(renamer(options, "moveFailed"));
        return strategy;
    }

    private static MoveStrategy moving(Map<String, Object> options) {
        var strategy = new MoveStrategy();
        strategy.setExclusiveReadLockStrategy(readLock(options));
        strategy.setBeginRenamer(renamer(options, "preMove"));
        strategy.setCommitRenamer(options.containsKey("noop") ? null : renamer(options, "move"));
        strategy.setFailureRenamer(renamer(options, "moveFailed"));
        return strategy;
    }

    private static GenericFileRenamer<DirectoryEntry> renamer(Map<String, Object> options, String option) {
        var expression = (Expression) options.get(option);
        return expression == null ? null : new GenericFileExpressionRenamer<>(expression);
    }

    @SuppressWarnings("unchecked")
    private static GenericFileExclusiveReadLockStrategy<DirectoryEntry> readLock(Map<String, Object> options) {
        return (GenericFileExclusiveReadLockStrategy<DirectoryEntry>) options.get("exclusiveReadLockStrategy");
    }
}
