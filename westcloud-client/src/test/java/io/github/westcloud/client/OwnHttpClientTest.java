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
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client over an HttpClient that a user has built. */
@Timeout(60)
class OwnHttpClientTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("a.txt");

    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setConnectionFactory(HttpClientLimits.connectionFactory())
                    .setMaxConnTotal(1)
                    .setMaxConnPerRoute(1)
                    .build())
            .setRequestExecutor(HttpClientLimits.requestExecutor())
            .disableAutomaticRetries()
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setConnectionRequestTimeout(200, TimeUnit.MILLISECONDS)
                    .build())
            .build();

    @BeforeEach
    void useOwn() {
        client.close();
        client = WestCloudClient.create(config().maximumRetries(0).build(), http);
    }

    @AfterEach
    void closeOwn() throws IOException {
        http.close();
    }

    @Test
    void itsOwnTimeoutsHold() throws IOException {
        server.then(Reply.of(200).body("hello"));
        try (var open = client.download(DownloadRequest.of(PATH))) {
            assertThatThrownBy(() -> client.head(HeadRequest.of(PATH)))
                    .asInstanceOf(type(WestCloudException.class))
                    .returns(ErrorKind.UNREACHABLE, WestCloudException::kind)
                    .returns(false, WestCloudException::answerLost);
            assertThat(open.stream()).hasContent("hello");
        }
    }

    @Test
    void theLimitsHoldWhenItIsBuiltWithThem() {
        server.then(Reply.raw(out -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nX: "));
            while (true) {
                out.write(utf8("x".repeat(10_000)));
            }
        }));
        assertThatThrownBy(() -> client.head(HeadRequest.of(PATH)))
                .asInstanceOf(type(WestCloudException.class))
                .returns(ErrorKind.UNEXPECTED, WestCloudException::kind);
        client.head(HeadRequest.of(PATH));
    }

    @Test
    void aClientOfOursNamesItselfAndItsVersion() {
        restartClient(config());
        client.head(HeadRequest.of(PATH));
        assertThat(server.onlyRequest().header("User-Agent"))
                .isEqualTo("westcloud-client/" + WestCloudClient.version())
                .matches("westcloud-client/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void itStaysOpenWhenTheClientIsClosed() {
        client.close();
        client = WestCloudClient.create(config().build(), http);
        client.head(HeadRequest.of(PATH));
        assertThat(server.requests()).hasSize(1);
    }
}
