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
package io.github.westcloud.cli.internal.tree;

import io.github.westcloud.cli.internal.place.RemotePlace;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A directory of the service. */
public final class RemoteTree implements Tree {

    private final WestCloudClient client;
    private final RemotePlace root;

    /** @param client a client for the bucket of the place */
    public RemoteTree(WestCloudClient client, RemotePlace root) {
        this.client = client;
        this.root = root;
    }

    public ObjectPath path(String path) {
        return root.path().resolve(path);
    }

    @Override
    public Optional<SortedMap<String, Node>> list(String directory) {
        var entries = new TreeMap<String, Node>();
        try {
            client.iterateAhead(ListRequest.of(path(directory)))
                    .forEachRemaining(entry -> entries.put(entry.name(), node(entry)));
            return Optional.of(entries);
        } catch (WestCloudException e) {
            return absent(e);
        }
    }

    @Override
    public Optional<Node> find(String path) {
        return info(path).map(RemoteTree::node);
    }

    private Optional<FileInfo> info(String path) {
        try {
            return Optional.of(client.head(HeadRequest.of(path(path))));
        } catch (WestCloudException e) {
            return absent(e);
        }
    }

    private static <T> Optional<T> absent(WestCloudException failure) {
        if (failure.kind() == ErrorKind.NOT_FOUND) {
            return Optional.empty();
        }
        throw failure;
    }

    @Override
    public void createDirectory(String directory) {
        var path = path(directory);
        if (path.isRoot()) {
            return;
        }
        try {
            client.createDirectory(
                    CreateDirectoryRequest.builder(path).automkdir(true).build());
        } catch (WestCloudException e) {
            boolean isThere = e.kind() == ErrorKind.ALREADY_EXISTS;
            if (!isThere || !find(directory).map(Node::isDirectory).orElse(false)) {
                throw e;
            }
        }
    }

    @Override
    public void delete(String path, Node node) {
        if (node.isDirectory()) {
            client.deleteAll(path(path).toString());
            return;
        }
        client.delete(DeleteRequest.of(path(path)));
    }

    @Override
    public Optional<String> md5(String path) {
        return info(path).flatMap(FileInfo::contentMd5);
    }

    @Override
    public String name(String path) {
        return root.resolve(path).toString();
    }

    private static Node node(DirectoryEntry entry) {
        return new Node(entry.directory() ? Node.Kind.DIRECTORY : Node.Kind.FILE, entry.length(), entry.lastModified());
    }

    private static Node node(FileInfo info) {
        return new Node(info.directory() ? Node.Kind.DIRECTORY : Node.Kind.FILE, info.length(), info.lastModified());
    }
}
