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

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** S3Proxy, which verifies signatures, over a store in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class S3ProxyContract extends OtherServerContract {

    private final AuthenticationType type;
    private S3Proxy server;

    S3ProxyContract(AuthenticationType type) {
        this.type = type;
    }

    @BeforeAll
    void start() throws Exception {
        var store = new TransientNio2BlobStore();
        store.createContainer("demo");
        server = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(type, "alice", "secret")
                .build();
        server.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
    }

    @Override
    protected URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
