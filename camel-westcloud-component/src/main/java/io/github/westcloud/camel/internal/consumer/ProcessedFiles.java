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
import io.github.westcloud.client.model.DirectoryEntry;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the idempotent repository knows of files. camel-file adds the keys of a whole poll before it processes the first file, so a
 * process that is killed loses all of them with a repository that lasts. Here listing only asks, and a key is added when the file
 * has been processed, or with {@code idempotentEager=true} right before that.
 */
public final class ProcessedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessedFiles.class);

    private final GenericFileEndpoint<DirectoryEntry> endpoint;

    public ProcessedFiles(GenericFileEndpoint<DirectoryEntry> endpoint) {
        this.endpoint = endpoint;
    }

    /** Whether the file has been processed, or is being processed by another consumer. */
    public boolean contain(Exchange dynamic, Supplier<GenericFile<DirectoryEntry>> file) {
        if (!endpoint.isIdempotent()) {
            return false;
        }
        var key = key(dynamic, file);
        return key != null && endpoint.getIdempotentRepository().contains(key);
    }

    /** Adds the key of a file that is processed next, if it is to be added that early. Returns false if another consumer has it. */
    public boolean claim(WestCloudFile file) {
        if (!endpoint.isIdempotent() || !endpoint.isIdempotentEager()) {
            return true;
        }
        var key = key(null, () -> file);
        if (key == null) {
            return true;
        }
        boolean added = add(key);
        if (added) {
            file.keys().claim(key);
        }
        return added;
    }

    /**
     * Adds the key of a file that was processed, if it was not added before. camel-file adds it when the exchange is completed, which
     * may be later, and the process may be killed until then.
     */
    public void remember(WestCloudFile file) {
        if (endpoint.isIdempotent() && !endpoint.isIdempotentEager()) {
            var key = key(null, () -> file);
            if (key != null) {
                endpoint.getIdempotentRepository().add(key);
                file.keys().remembered();
            }
        }
    }

    /** A repository that two ask at the same moment may refuse one of them with an exception. */
    private boolean add(String key) {
        try {
            return endpoint.getIdempotentRepository().add(key);
        } catch (RuntimeException e) {
            LOG.debug(
                    "Cannot add {} to the idempotent repository: another consumer has added it, or the repository failed",
                    key,
                    e);
            return false;
        }
    }

    /** Removes the key of a file that was not processed after all, if it was added here. */
    public void forget(WestCloudFile file) {
        var key = file.keys().unclaim();
        if (key != null) {
            endpoint.getIdempotentRepository().remove(key);
        }
    }

    private String key(Exchange dynamic, Supplier<GenericFile<DirectoryEntry>> file) {
        var exchange = GenericFileHelper.createDummy(endpoint, dynamic, file);
        return ListedKey.of(endpoint.getIdempotentKey()).evaluate(exchange, String.class);
    }
}
