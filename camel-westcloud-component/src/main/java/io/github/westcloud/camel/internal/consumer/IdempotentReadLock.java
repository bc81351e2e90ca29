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

import io.github.westcloud.camel.internal.body.FileKeys;
import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.client.model.DirectoryEntry;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileHelper;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.spi.CamelLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file by adding its key to the idempotent repository, which several JVMs may share: only one of them can add it.
 * Another lock may have to agree after that.
 */
final class IdempotentReadLock extends ReadLock {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentReadLock.class);

    private final ReadLockSettings settings;
    private final GenericFileEndpoint<DirectoryEntry> endpoint;
    private final GenericFileExclusiveReadLockStrategy<DirectoryEntry> then;

    /**
     * @param then the other lock, or {@code null}
     */
    IdempotentReadLock(
            ReadLockSettings settings,
            GenericFileEndpoint<DirectoryEntry> endpoint,
            GenericFileExclusiveReadLockStrategy<DirectoryEntry> then) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.then = then;
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange)
            throws Exception {
        var key = key(file, exchange);
        if (!add(exchange, key)) {
            CamelLogger.log(LOG, settings.loggingLevel(), "Cannot acquire read lock. Will skip the file: " + file);
            return false;
        }
        keys(file).lock(key);
        if (then == null || then.acquireExclusiveReadLock(operations, file, exchange)) {
            return true;
        }
        releaseExclusiveReadLockOnAbort(operations, file, exchange);
        return false;
    }

    /** The file is not processed after all: it is gone since it was listed, say. Nobody else would take the key out again. */
    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {
        var key = keys(file).unlock();
        if (key != null) {
            endpoint.getIdempotentRepository().remove(exchange, key);
        }
    }

    /** A repository that two ask at the same moment may refuse one of them with an exception. */
    private boolean add(Exchange exchange, String key) {
        try {
            return endpoint.getIdempotentRepository().add(exchange, key);
        } catch (RuntimeException e) {
            LOG.debug(
                    "Cannot add {} to the idempotent repository: another consumer has added it, or the repository failed",
                    key,
                    e);
            return false;
        }
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {
        release(exchange, file, settings.removeOnRollback());
    }

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<DirectoryEntry> operations, GenericFile<DirectoryEntry> file, Exchange exchange) {
        release(exchange, file, settings.removeOnCommit());
    }

    /** By the key that was added: the file may have been moved, and its length and date looked at again. */
    private void release(Exchange exchange, GenericFile<DirectoryEntry> file, boolean remove) {
        var key = keys(file).unlock();
        if (remove) {
            endpoint.getIdempotentRepository().remove(exchange, key);
        } else {
            endpoint.getIdempotentRepository().confirm(exchange, key);
        }
    }

    private String key(GenericFile<DirectoryEntry> file, Exchange exchange) {
        return ListedKey.of(endpoint.getIdempotentKey())
                .evaluate(GenericFileHelper.createDummy(endpoint, exchange, () -> file), String.class);
    }

    private static FileKeys keys(GenericFile<DirectoryEntry> file) {
        return ((WestCloudFile) file).keys();
    }
}
