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
package io.github.westcloud.camel;

import io.github.westcloud.client.model.DirectoryEntry;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;

/** A user's own read lock, which lets through the file named b. */
final class OnlyB implements GenericFileExclusiveReadLockStrategy<DirectoryEntry> {

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {
        return file.getFileNameOnly().equals("b");
    }

    @Override
    public void prepareOnStartup(
            GenericFileOperations<DirectoryEntry> operations, GenericFileEndpoint<DirectoryEntry> endpoint) {}

    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {}

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {}

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {}

    @Override
    public void setTimeout(long timeout) {}

    @Override
    public void setCheckInterval(long checkInterval) {}

    @Override
    public void setReadLockLoggingLevel(LoggingLevel readLockLoggingLevel) {}

    @Override
    public void setMarkerFiler(boolean markerFile) {}

    @Override
    public void setDeleteOrphanLockFiles(boolean deleteOrphanLockFiles) {}
}
