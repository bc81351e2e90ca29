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
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;

/** Releases the content and the read lock of a file that stays where it is. */
final class FileRelease {

    private FileRelease() {}

    /** @param lock {@code null} for none */
    static void release(
            GenericFileOperations<DirectoryEntry> operations,
            GenericFileExclusiveReadLockStrategy<DirectoryEntry> lock,
            Exchange exchange,
            GenericFile<DirectoryEntry> file)
            throws Exception {
        operations.releaseRetrievedFileResources(exchange);
        if (lock == null) {
            return;
        }
        if (exchange.isFailed()) {
            lock.releaseExclusiveReadLockOnRollback(operations, file, exchange);
        } else {
            lock.releaseExclusiveReadLockOnCommit(operations, file, exchange);
        }
    }
}
