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

import io.github.westcloud.camel.internal.operations.ContentSecret;
import io.github.westcloud.camel.internal.operations.OperationContext;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the entries of directories by listing, or by asking for one file. */
final class EndpointListing {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointListing.class);

    private final OperationContext context;
    private final WestCloudOperations operations;
    private boolean refusalLogged;

    EndpointListing(OperationContext context, WestCloudOperations operations) {
        this.context = context;
        this.operations = operations;
    }

    /** The entries of a directory, page by page. */
    Iterator<DirectoryEntry> list(String directory) {
        var options = context.options();
        var list = ListRequest.builder(ObjectPath.of(directory))
                .order(options.getRequest().getListOrder());
        if (options.getRequest().getListLimit() != null) {
            list.limit(options.getRequest().getListLimit());
        }
        return context.client().iterateAhead(list.build());
    }

    /** The one file of that name, or nothing. */
    Iterator<DirectoryEntry> find(String directory, String name) {
        try {
            var head = HeadRequest.builder(ObjectPath.of(directory).resolve(name));
            var info = ContentSecret.offer(context.options().getRequest().getContentSecret(), secret -> context.client()
                    .head(head.contentSecret(secret).build()));
            var entry = DirectoryEntry.builder(name)
                    .bucket(info.bucket().orElse(null))
                    .directory(info.directory())
                    .contentType(info.contentType().orElse(null))
                    .length(info.length())
                    .lastModified(info.lastModified().orElse(null))
                    .etag(info.etag().orElse(null));
            return List.of(entry.build()).iterator();
        } catch (WestCloudException e) {
            // A HEAD is refused without a body, so without a code.
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Collections.emptyIterator();
            }
            throw e;
        }
    }

    /** Creates the starting directory if {@code autoCreate} says so. A failure is logged once: polling goes on. */
    void createStartingDirectory() {
        var directory = context.options().getDirectory();
        if (!context.autoCreate()) {
            LOG.debug("The starting directory '{}' does not exist", directory);
            return;
        }
        try {
            operations.createDirectory(directory);
            refusalLogged = false;
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.ALREADY_EXISTS) {
                // An upload has made it since it was listed.
                return;
            }
            if (!refusalLogged) {
                LOG.warn(
                        "The starting directory '{}' does not exist and cannot be created: {}",
                        directory,
                        e.getMessage());
                refusalLogged = true;
            }
        }
    }
}
