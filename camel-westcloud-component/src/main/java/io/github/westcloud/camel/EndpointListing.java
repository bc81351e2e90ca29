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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the entries of directories as an endpoint's options say: by listing, or by asking for one file. */
final class EndpointListing {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointListing.class);

    private final WestCloudEndpoint endpoint;
    private final WestCloudOperations operations;
    private final Supplier<String> namedFile;

    /**
     * @param namedFile which file to ask for when {@code useList=false}
     */
    EndpointListing(WestCloudEndpoint endpoint, WestCloudOperations operations, Supplier<String> namedFile) {
        this.endpoint = endpoint;
        this.operations = operations;
        this.namedFile = namedFile;
    }

    Iterator<DirectoryEntry> list(String directory) {
        return endpoint.isUseList()
                ? listDirectory(directory)
                : askFor(directory, namedFile.get()).iterator();
    }

    private Iterator<DirectoryEntry> listDirectory(String directory) {
        var options = endpoint.getConfiguration();
        return endpoint.getClient()
                .iterateAhead(ListRequest.builder(ObjectPath.of(directory))
                        .limit(options.getListLimit())
                        .order(options.getListOrder())
                        .build());
    }

    private List<DirectoryEntry> askFor(String directory, String name) {
        try {
            var info = endpoint.getClient()
                    .head(HeadRequest.of(ObjectPath.of(directory).resolve(name)));
            return List.of(new DirectoryEntry(
                    name, info.directory(), info.contentType(), info.length(), info.lastModified(), info.etag()));
        } catch (WestCloudException e) {
            // A HEAD is refused without a body, so without a code.
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    /** Creates the starting directory if {@code autoCreate} says so. A failure is logged: polling goes on. */
    void createStartingDirectory() {
        var directory = endpoint.getConfiguration().getDirectory();
        if (!endpoint.isAutoCreate()) {
            LOG.debug("The starting directory '{}' does not exist", directory);
            return;
        }
        try {
            operations.createDirectory(directory);
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.ALREADY_EXISTS) {
                // An upload has made it since it was listed.
                return;
            }
            LOG.warn("The starting directory '{}' does not exist and cannot be created: {}", directory, e.getMessage());
        }
    }
}
