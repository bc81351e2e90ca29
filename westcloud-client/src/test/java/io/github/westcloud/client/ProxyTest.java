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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;

/** An HttpClient with a proxy, and with a password that it would give to whoever asks for one. */
class ProxyTest {

    @Test
    void logsInAtTheProxyAndNeverByItselfAtTheService() throws IOException {
        try (var proxy = new ScriptedServer();
                var http = httpClient(proxy.uri());
                var client = WestCloudClient.create(config(), http)) {
            proxy.then(
                    Reply.of(407).with("Proxy-Authenticate", "Basic realm=\"office\""),
                    Reply.of(401).with("WWW-Authenticate", "Basic realm=\"service\""));

            assertThatThrownBy(() ->
                            client.upload(UploadRequest.builder(ObjectPath.of("a.txt"), Content.of(new byte[] {'a'}))
                                    .build()))
                    .isInstanceOfSatisfying(WestCloudException.class, e -> assertThat(e.status())
                            .isEqualTo(401));
            assertThat(proxy.requests()).hasSize(2);
            assertThat(proxy.requests().get(0).header("Proxy-Authorization")).isNull();
            var second = proxy.requests().get(1);
            assertThat(second.header("Proxy-Authorization")).isEqualTo("Basic b2ZmaWNlOm9wZW4=");
            assertThat(second.header("Authorization")).startsWith("WESTYUN alice:");
            assertThat(second.body()).asString().isEqualTo("a");
        }
    }

    private static ClientConfig config() {
        return ClientConfig.builder()
                .endpoint(URI.create("http://storage.invalid"))
                .bucket("demo")
                .credentials("alice", "secret")
                .maximumRetries(0)
                .build();
    }

    private static CloseableHttpClient httpClient(URI proxy) {
        var passwords = new BasicCredentialsProvider();
        passwords.setCredentials(
                new AuthScope(null, -1), new UsernamePasswordCredentials("office", "open".toCharArray()));
        return HttpClientBuilder.create()
                .setProxy(new HttpHost(proxy.getHost(), proxy.getPort()))
                .setDefaultCredentialsProvider(passwords)
                .disableAutomaticRetries()
                .build();
    }
}
