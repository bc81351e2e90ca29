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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileRenamer;

/**
 * Files that are moved in the background to one name replace each other in the order of their messages. Their names are therefore
 * evaluated before that, once. Thread-safe.
 */
final class MoveOrder implements GenericFileRenamer<DirectoryEntry> {

    private final GenericFileRenamer<DirectoryEntry> renamer;
    private final Map<GenericFile<DirectoryEntry>, GenericFile<DirectoryEntry>> targets = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** @param renamer evaluates the names */
    MoveOrder(GenericFileRenamer<DirectoryEntry> renamer) {
        this.renamer = renamer;
    }

    /** Evaluates the name of a file that is moved later. Moves to one name take place in the order of these calls. */
    CommitOrder.Turn next(
            GenericFileOperations<DirectoryEntry> operations, Exchange exchange, GenericFile<DirectoryEntry> file) {
        var target = renamer.renameFile(operations, exchange, file);
        targets.put(file, target);
        var name = target.getAbsoluteFilePath();
        var moved = new CompletableFuture<Void>();
        var before = last.put(name, moved);
        return move -> {
            try {
                if (before != null) {
                    before.join();
                }
                move.run();
            } finally {
                targets.remove(file);
                last.remove(name, moved);
                moved.complete(null);
            }
        };
    }

    @Override
    public GenericFile<DirectoryEntry> renameFile(
            GenericFileOperations<DirectoryEntry> operations, Exchange exchange, GenericFile<DirectoryEntry> file) {
        var target = targets.remove(file);
        return target != null ? target : renamer.renameFile(operations, exchange, file);
    }
}
