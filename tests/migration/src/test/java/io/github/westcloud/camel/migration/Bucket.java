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
package io.github.westcloud.camel.migration;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.util.Map;

/** The bucket {@code invoices} of a server of its own, seen past the routes. */
final class Bucket implements AutoCloseable {

    private final WestCloudServer server;
    private final WestCloudClient client;

    Bucket() throws IOException {
        server = WestCloudServer.builder()
                .bucket("invoices")
                .user("alice", "secret")
                .start();
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("invoices")
                .credentials("alice", "secret")
                .build());
    }

    String uri() {
        return server.uri().toString();
    }

    /** What stands in for the environment in the properties of the component. */
    Map<String, String> settings() {
        return Map.of("camel.component.westcloud.endpointUrl", uri(), "camel.component.westcloud.password", "secret");
    }

    void store(String path, String text) {
        server.bucket("invoices").store(path, text);
    }

    void upload(UploadRequest request) {
        client.upload(request);
    }

    FileInfo head(String path) {
        return client.head(HeadRequest.of(ObjectPath.of(path)));
    }

    /** The text of a file, or null if there is none. */
    String stored(String path) {
        var files = server.bucket("invoices");
        return files.exists(path) ? files.storedText(path) : null;
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
