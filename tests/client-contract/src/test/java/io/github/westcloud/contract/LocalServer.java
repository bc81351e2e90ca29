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
package io.github.westcloud.contract;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.WestCloudServerBuilder;
import java.io.IOException;
import java.util.List;

/** The local server, new for each test. */
record LocalServer(WestCloudServer server, Authentication authentication) implements BackEnd {

    private static final String PASSWORD = "sécret";

    static BackEnd start(WestCloudServerBuilder builder, Authentication authentication) throws IOException {
        var server =
                builder.bucket("demo").bucket("other").user("alice", PASSWORD).start();
        return new LocalServer(server, authentication);
    }

    @Override
    public ClientConfig.Builder config() {
        return ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", PASSWORD)
                .dialect(authentication.dialect())
                .authentication(authentication);
    }

    @Override
    public WestCloudClient client(ClientConfig.Builder config) {
        return WestCloudClient.create(config.build());
    }

    @Override
    public ObjectPath home() {
        return ObjectPath.root();
    }

    @Override
    public List<String> requests() {
        return server.requests().stream()
                .map(seen -> seen.method() + " " + seen.rawPath())
                .toList();
    }

    @Override
    public void forgetRequests() {
        server.clearRequests();
    }

    @Override
    public void close() {
        server.close();
    }
}
