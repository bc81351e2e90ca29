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
package io.github.westcloud.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import java.net.ServerSocket;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleRecipesTest extends RecipeSupport {

    @Override
    RecipeBook book() {
        return new TroubleRecipes();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsHandled(Dsl dsl) {
        store("invoices/a.txt", "a");
        run(dsl, "errors-by-kind");

        assertThat(template.requestBodyAndHeader(
                        "direct:invoice", null, WestCloudConstants.FILE_NAME, "none.txt", String.class))
                .isEqualTo("no such invoice");
        assertThat(template.requestBodyAndHeader(
                        "direct:invoice", null, WestCloudConstants.FILE_NAME, "a.txt", String.class))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeDecides(Dsl dsl) {
        store("invoices/2025/a.txt", "a");
        run(dsl, "errors-by-code");

        assertThat(template.requestBody("direct:close", null, String.class)).isEqualTo("not empty");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatDoesNotAnswerIsAskedAgain(Dsl dsl) throws IOException {
        run(dsl, "retries");
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        try (var silent = new ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
            var hangsUp = new Thread(() -> hangUp(silent, asked));
            hangsUp.start();
            var endpoint = "&endpointUrl=http://127.0.0.1:" + silent.getLocalPort();
            var uri = "westcloud:backup?maximumRetries=5&retryDelay=1&fileName=a.txt";
            assertThatThrownBy(() -> template.sendBody(uri + endpoint, "a"))
                    .cause()
                    .isInstanceOfSatisfying(WestCloudException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ErrorKind.UNREACHABLE);
                        assertThat(e.retryable()).isTrue();
                    });
        }
        assertThat(asked).hasValue(6);
        template.sendBodyAndHeader("direct:stubborn", "a", WestCloudConstants.FILE_NAME, "a.txt");
        assertThat(stored("backup/a.txt")).isEqualTo("a");
    }

    private static void hangUp(ServerSocket silent, java.util.concurrent.atomic.AtomicInteger asked) {
        try {
            while (true) {
                silent.accept().close();
                asked.incrementAndGet();
            }
        } catch (IOException e) {
            // The test is over and has closed the socket.
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsGoThroughTheProxy(Dsl dsl) throws Exception {
        try (var proxy = Relay.proxy(server.uri(), "office", "open sesame")) {
            var properties = context.getPropertiesComponent();
            properties.addInitialProperty("proxy.host", "127.0.0.1");
            properties.addInitialProperty("proxy.port", String.valueOf(proxy.port()));
            properties.addInitialProperty("proxy.user", "office");
            properties.addInitialProperty("proxy.password", "open sesame");
            run(dsl, "proxy");
            template.sendBodyAndHeader("direct:fromTheOffice", "hello", WestCloudConstants.FILE_NAME, "a.txt");

            assertThat(proxy.relayed()).containsExactly("PUT " + server.uri().resolve("/backup/a.txt"));
        }
        assertThat(stored("backup/a.txt")).isEqualTo("hello");
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfOnesOwnAuthorityIsTrustedWhenSaidSo(Dsl dsl) throws Exception {
        var keys = Relay.makeKeys(path("keys.p12"));
        try (var relay = Relay.https(server.uri(), keys)) {
            context.getPropertiesComponent().addInitialProperty("service", relay.uri());
            context.getRegistry().bind("ownAuthority", trust(keys));
            run(dsl, "tls");
            template.sendBodyAndHeader("direct:private", "hello", WestCloudConstants.FILE_NAME, "a.txt");

            assertThat(relay.relayed()).containsExactly("PUT /backup/a.txt");
            assertThatThrownBy(() -> template.sendBody(
                            "westcloud:backup?maximumRetries=0&fileName=b.txt&endpointUrl=" + relay.uri(), "untrusted"))
                    .cause()
                    .isInstanceOf(WestCloudException.class)
                    .hasRootCauseInstanceOf(java.security.cert.CertPathBuilderException.class);
        }
        assertThat(stored("backup/a.txt")).isEqualTo("hello");
        assertThat(stored("backup/b.txt")).isNull();
    }

    private static SSLContextParameters trust(java.nio.file.Path keys) {
        var store = new KeyStoreParameters();
        store.setResource("file:" + keys);
        store.setPassword(Relay.PASSWORD);
        var trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        var parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
