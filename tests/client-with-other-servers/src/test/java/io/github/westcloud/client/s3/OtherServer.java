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
package io.github.westcloud.client.s3;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.contract.BackEnd;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpRequest;

/** A server of others. It runs for all tests of a class, so each has a directory of its own. */
record OtherServer(
        URI endpoint, Authentication authentication, ObjectPath home, CloseableHttpClient http, List<String> requests)
        implements BackEnd {

    static BackEnd at(URI endpoint, Authentication authentication) {
        var requests = new CopyOnWriteArrayList<String>();
        var http = HttpClients.custom()
                .addRequestInterceptorFirst((request, entity, context) -> requests.add(line(request)))
                .disableAutomaticRetries()
                .build();
        var home = ObjectPath.of(UUID.randomUUID().toString());
        return new OtherServer(endpoint, authentication, home, http, requests);
    }

    private static String line(HttpRequest request) {
        return request.getMethod() + " " + request.getPath().replaceFirst("\\?.*", "");
    }

    @Override
    public ClientConfig.Builder config() {
        return ClientConfig.builder()
                .endpoint(endpoint)
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(DialectName.S3)
                .authentication(authentication);
    }

    @Override
    public WestCloudClient client(ClientConfig.Builder config) {
        return WestCloudClient.create(config.build(), http);
    }

    @Override
    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
