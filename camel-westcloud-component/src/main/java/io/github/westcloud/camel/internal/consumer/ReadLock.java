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
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;

/** A read lock that needs nothing at start-up and leaves no marker files. The settings come with the constructor. */
abstract class ReadLock implements GenericFileExclusiveReadLockStrategy<DirectoryEntry> {

    @Override
    public void prepareOnStartup(
            GenericFileOperations<DirectoryEntry> operations, GenericFileEndpoint<DirectoryEntry> endpoint) {
        // There is nothing left over from an earlier run.
    }

    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {
        // The lock was not acquired.
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {
        // Nothing is held.
    }

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {
        // Nothing is held.
    }

    @Override
    public void setTimeout(long timeout) {
        throw settings();
    }

    @Override
    public void setCheckInterval(long checkInterval) {
        throw settings();
    }

    @Override
    public void setReadLockLoggingLevel(LoggingLevel readLockLoggingLevel) {
        throw settings();
    }

    @Override
    public void setMarkerFiler(boolean markerFile) {
        throw settings();
    }

    @Override
    public void setDeleteOrphanLockFiles(boolean deleteOrphanLockFiles) {
        throw settings();
    }

    private static UnsupportedOperationException settings() {
        return new UnsupportedOperationException("The settings of this read lock are fixed when it is made");
    }
}
