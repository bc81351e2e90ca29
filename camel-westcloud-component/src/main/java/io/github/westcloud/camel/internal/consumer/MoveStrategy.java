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
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileRenameProcessStrategy;
import org.apache.camel.support.ExchangeHelper;

/** Keeps a processed file, or moves it: {@code preMove}, {@code move} and {@code moveFailed}. */
final class MoveStrategy extends GenericFileRenameProcessStrategy<DirectoryEntry> implements CommitOrder {

    private final Leftovers leftovers;
    private final VersionCheck versions;

    MoveStrategy(Leftovers leftovers, VersionCheck versions) {
        this.leftovers = leftovers;
        this.versions = versions;
    }

    @Override
    public void commit(
            GenericFileOperations<DirectoryEntry> operations,
            GenericFileEndpoint<DirectoryEntry> endpoint,
            Exchange exchange,
            GenericFile<DirectoryEntry> file)
            throws Exception {
        try {
            if (getCommitRenamer() == null
                    || !versions.isReplaced(operations, exclusiveReadLockStrategy, exchange, file)) {
                super.commit(operations, endpoint, exchange, file);
            }
        } catch (Exception e) {
            leftovers.add(file);
            throw e;
        }
    }

    @Override
    public void rollback(
            GenericFileOperations<DirectoryEntry> operations,
            GenericFileEndpoint<DirectoryEntry> endpoint,
            Exchange exchange,
            GenericFile<DirectoryEntry> file)
            throws Exception {
        if (getFailureRenamer() == null
                || !versions.isReplaced(operations, exclusiveReadLockStrategy, exchange, file)) {
            super.rollback(operations, endpoint, exchange, file);
        }
    }

    @Override
    public Turn next(
            GenericFileOperations<DirectoryEntry> operations, Exchange exchange, GenericFile<DirectoryEntry> file) {
        if (!(getCommitRenamer() instanceof MoveOrder moves)) {
            return Runnable::run;
        }
        var copy = ExchangeHelper.createCopy(exchange, true);
        file.bindToExchange(copy);
        copy.getMessage().setMessageId(exchange.getMessage().getMessageId());
        copy.setExchangeId(exchange.getExchangeId());
        return moves.next(operations, copy, file);
    }

    @Override
    protected GenericFile<DirectoryEntry> renameFile(
            GenericFileOperations<DirectoryEntry> operations,
            GenericFile<DirectoryEntry> from,
            GenericFile<DirectoryEntry> to) {
        return ServerSideMove.move(operations, from, to);
    }

    /** The operations know the local copy; camel-file would go by a header, which a route may have changed. */
    @Override
    protected void deleteLocalWorkFile(Exchange exchange) {
        // Done by releaseRetrievedFileResources.
    }
}
