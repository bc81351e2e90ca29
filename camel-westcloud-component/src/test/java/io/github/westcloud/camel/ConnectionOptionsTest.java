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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.SignatureKeys;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the component reaches the service and proves who it is. */
class ConnectionOptionsTest extends ServerTestSupport {

    @TempDir
    static Path directory;

    private static SSLContextParameters tls;

    /** A certificate for localhost that only this test trusts. */
    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException {
        var store = directory.resolve("localhost.p12").toString();
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store,
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        var keyStore = new KeyStoreParameters();
        keyStore.setResource("file:" + store);
        keyStore.setType("PKCS12");
        keyStore.setPassword("changeit");
        var keys = new KeyManagersParameters();
        keys.setKeyStore(keyStore);
        keys.setKeyPassword("changeit");
        var trust = new TrustManagersParameters();
        trust.setKeyStore(keyStore);
        tls = new SSLContextParameters();
        tls.setKeyManagers(keys);
        tls.setTrustManagers(trust);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.getRegistry().bind("tls", tls);
        return context;
    }

    @Test
    void sslContextParametersAreTheTrustForHttps() throws Exception {
        store("tls.txt", "over TLS");
        try (var proxy = tlsProxy()) {
            var uri = "westcloud:demo?operation=download&fileName=tls.txt&maximumRetries=0&endpointUrl=" + proxy.uri();

            assertThat(template().requestBody(uri + "&sslContextParameters=#tls", null, String.class))
                    .isEqualTo("over TLS");
            assertThatThrownBy(() -> template().requestBody(uri, null, String.class))
                    .hasStackTraceContaining("PKIX path building failed");
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        store("host.txt", "over TLS");
        try (var proxy = tlsProxy()) {
            var elsewhere = proxy.uri().toString().replace("localhost", "127.0.0.1");
            assertThat(elsewhere).contains("127.0.0.1");
            var uri = "westcloud:demo?operation=download&fileName=host.txt&maximumRetries=0"
                    + "&sslContextParameters=#tls&endpointUrl=" + elsewhere;

            assertThatThrownBy(() -> template().requestBody(uri, null, String.class))
                    .hasStackTraceContaining("Certificate for <127.0.0.1> doesn't match");
        }
        assertThat(requests()).isEmpty();
    }

    @Test
    void globalSslContextParametersAreUsedWhenTheComponentIsTold() throws Exception {
        store("global.txt", "over TLS");
        context().setSSLContextParameters(tls);
        var component = new WestCloudComponent();
        configure(component.getConfiguration());
        component.setUseGlobalSslContextParameters(true);
        context().addComponent("global", component);
        try (var proxy = tlsProxy()) {
            var uri = "global:demo?operation=download&fileName=global.txt&endpointUrl=" + proxy.uri();
            assertThat(template().requestBody(uri, null, String.class)).isEqualTo("over TLS");
        }
    }

    @Test
    void authenticationIsBasicOrASignature() {
        var sent = new ArrayList<String>();
        HttpClientConfigurer listening = builder -> builder.addRequestInterceptorLast((request, entity, context) ->
                sent.add(request.getFirstHeader("Authorization").getValue()));
        context().getRegistry().bind("listening", listening);
        var uri = "westcloud:demo?fileExist=Override&fileName=auth.txt&httpClientConfigurer=#listening&authentication=";
        template().sendBody(uri + "basic", "x");
        template().sendBody(uri + "signature", "y");

        assertThat(sent.get(0)).isEqualTo("Basic " + Base64.getEncoder().encodeToString("alice:secret".getBytes()));
        assertThat(sent.get(1)).startsWith("WESTYUN alice:");
        assertThat(storedText("auth.txt")).isEqualTo("y");
    }

    @Test
    void signatureKeyIsTheOneOfTheService() throws Exception {
        try (var server = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .signatureKey(SignatureKeys.BASE64)
                .start()) {
            var uri = "westcloud:demo?fileName=a.txt&endpointUrl=" + server.uri();
            assertThatThrownBy(() -> template().sendBody(uri + "&signatureKey=password", "x"))
                    .hasStackTraceContaining("authorization error")
                    .hasStackTraceContaining("signatureKey");

            template().sendBody(uri + "&signatureKey=base64", "x");
            template().sendBody(uri + "&fileExist=Override", "x");
            template().sendBody(uri + "&fileExist=Override", "x");
            assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(401, 200, 401, 200, 200);
        }
    }

    @Test
    void wrongPasswordIsRefusedAndNotShown() {
        assertThatThrownBy(() -> template().sendBody("westcloud:demo?fileName=a.txt&password=RAW(wr0ng-one)", "x"))
                .hasStackTraceContaining("authorization error")
                .satisfies(e -> assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                        .doesNotContain("wr0ng-one"));
    }

    @Test
    void ownHttpClientIsUsedAndLeftOpen() throws Exception {
        try (var own = HttpClients.custom().setUserAgent("own-client").build()) {
            context().getRegistry().bind("own", own);
            var endpoint = context().getEndpoint("westcloud:demo?httpClient=#own&fileName=own.txt");
            template().sendBody(endpoint, "x");
            assertThat(records().get(0).header("User-Agent")).contains("own-client");
            endpoint.stop();

            try (var response = own.executeOpen(
                    null, new org.apache.hc.client5.http.classic.methods.HttpGet(server().uri()), null)) {
                assertThat(response.getCode()).isPositive();
            }
        }
    }

    @Test
    void componentNamesItselfAndItsVersion() {
        template().sendBody("westcloud:demo?fileName=agent.txt", "x");
        assertThat(records().get(0).header("User-Agent").orElseThrow())
                .matches("camel-westcloud/\\d+\\.\\d+\\.\\S+ westcloud-client/\\d+\\.\\d+\\.\\S+");
    }

    @Test
    void httpClientConfigurerMayChangeTheClient() {
        HttpClientConfigurer configurer = builder -> builder.setUserAgent("configured");
        context().getRegistry().bind("configurer", configurer);
        template().sendBody("westcloud:demo?httpClientConfigurer=#configurer&fileName=configured.txt", "x");

        assertThat(records().get(0).header("User-Agent")).contains("configured");
    }

    @Test
    void timeoutsPoolAndProxyReachTheHttpSettings() {
        var endpoint = context()
                .getEndpoint(
                        "westcloud:demo?connectTimeout=1s&connectionRequestTimeout=2s&soTimeout=3s&responseTimeout=4s"
                                + "&maxTotalConnections=5&connectionsPerRoute=6&proxyHost=proxy&proxyPort=7"
                                + "&proxyAuthUsername=bob&proxyAuthPassword=RAW(hidden)",
                        WestCloudEndpoint.class);
        var settings = endpoint.getConfiguration().toHttpSettings();

        assertThat(settings.timeouts().connect()).isEqualTo(1000);
        assertThat(settings.timeouts().connectionRequest()).isEqualTo(2000);
        assertThat(settings.timeouts().socket()).isEqualTo(3000);
        assertThat(settings.timeouts().response()).isEqualTo(4000);
        assertThat(settings.pool().maxTotal()).isEqualTo(5);
        assertThat(settings.pool().perRoute()).isEqualTo(6);
        assertThat(settings.proxy().host()).isEqualTo("proxy");
        assertThat(settings.proxy().port()).isEqualTo(7);
        assertThat(settings.proxy().username()).isEqualTo("bob");
        assertThat(settings.proxy().password()).isEqualTo("hidden");
        assertThat(settings.toString()).doesNotContain("hidden");
    }

    @Test
    void requestTimeoutReachesTheClient() {
        assertThat(clientConfig("westcloud:demo").requestTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(clientConfig("westcloud:demo?requestTimeout=6s").requestTimeout())
                .isEqualTo(Duration.ofSeconds(6));
        assertThat(clientConfig("westcloud:demo?responseTimeout=20m").requestTimeout())
                .isEqualTo(Duration.ofMinutes(20));
        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo?requestTimeout=-1"))
                .hasStackTraceContaining("requestTimeout must be more than 0 milliseconds, but is -1");
    }

    @Test
    void apiCallTimeoutReachesTheClient() {
        assertThat(clientConfig("westcloud:demo").apiCallTimeout()).isEqualTo(Duration.ofMinutes(15));
        assertThat(clientConfig("westcloud:demo?apiCallTimeout=7s").apiCallTimeout())
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(clientConfig("westcloud:demo?requestTimeout=20m").apiCallTimeout())
                .isEqualTo(Duration.ofHours(1));
        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo?apiCallTimeout=-1"))
                .hasStackTraceContaining("apiCallTimeout must be more than 0 milliseconds, but is -1");
    }

    private ClientConfig clientConfig(String uri) {
        return context()
                .getEndpoint(uri, WestCloudEndpoint.class)
                .getConfiguration()
                .toClientConfig();
    }

    @Test
    void passingFailuresAreTriedAgainAsOftenAsAsked() throws Exception {
        var attempts = new AtomicInteger();
        try (var refusing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> answer503(refusing, attempts));
            thread.setDaemon(true);
            thread.start();
            assertThatThrownBy(() -> template()
                            .requestBody(
                                    "westcloud:demo?operation=head&fileName=x&maximumRetries=2&retryDelay=1&endpointUrl="
                                            + "http://127.0.0.1:" + refusing.getLocalPort(),
                                    (Object) null))
                    .hasStackTraceContaining("503");
        }
        assertThat(attempts).hasValue(3);
    }

    private static void answer503(ServerSocket listener, AtomicInteger attempts) {
        while (true) {
            try (var socket = listener.accept()) {
                socket.getInputStream().read(new byte[8192]);
                attempts.incrementAndGet();
                socket.getOutputStream()
                        .write("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes());
            } catch (IOException e) {
                return;
            }
        }
    }

    private CuttingProxy tlsProxy() throws Exception {
        var context = tls.createSSLContext(context());
        return new CuttingProxy(
                server().uri(),
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("localhost")));
    }
}
