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

import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.protocol.ErrorKind;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileDeleteProcessStrategy;
import org.apache.camel.util.ObjectHelper;

/** Deletes a processed file; {@code preMove} and {@code moveFailed} work as well. */
final class DeleteStrategy extends GenericFileDeleteProcessStrategy<DirectoryEntry> {

    private final Leftovers leftovers;
    private final VersionCheck versions;

    DeleteStrategy(Leftovers leftovers, VersionCheck versions) {
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
            keepForLater(operations, exchange, (WestCloudFile) file);
            boolean replaced = versions.isReplaced(operations, exclusiveReadLockStrategy, exchange, file);
            if (!replaced) {
                super.commit(operations, endpoint, exchange, file);
            }
            ((WestCloudFile) file).body().ended(!replaced);
        } catch (Exception e) {
            leftovers.add(file);
            ((WestCloudFile) file).body().ended(false);
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
        ((WestCloudFile) file).body().ended(false);
    }

    /** A file whose content cannot be kept is not deleted. One that no longer exists has none. */
    private void keepForLater(GenericFileOperations<DirectoryEntry> operations, Exchange exchange, WestCloudFile file)
            throws Exception {
        try {
            file.body().keepForLater(exchange);
        } catch (Exception e) {
            var refused = ObjectHelper.getException(WestCloudException.class, e);
            if (refused == null || refused.kind() != ErrorKind.NOT_FOUND) {
                FileRelease.release(operations, exclusiveReadLockStrategy, exchange, file);
                throw e;
            }
        }
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
