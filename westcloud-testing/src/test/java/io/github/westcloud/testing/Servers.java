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
package io.github.westcloud.testing;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;

/** Asks servers something. */
final class Servers {

    private Servers() {}

    /** Whether alice can list the bucket. */
    static boolean answers(WestCloudServer server, String bucket) {
        var config = ClientConfig.builder()
                .endpoint(server.uri())
                .bucket(bucket)
                .credentials("alice", "secret")
                .build();
        try (var client = WestCloudClient.create(config)) {
            return client.list(ListRequest.of(ObjectPath.root())).entries().isEmpty();
        }
    }
}
