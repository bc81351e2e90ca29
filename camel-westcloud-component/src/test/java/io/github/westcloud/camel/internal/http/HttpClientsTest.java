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
package io.github.westcloud.camel.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.HttpEntities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The settings reach the client that Camel's HTTP component builds. A plain socket plays the other end. */
@Timeout(30)
class HttpClientsTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String PROXY_LOGIN = "HTTP/1.1 407 Proxy Authentication Required\r\n"
            + "Proxy-Authenticate: Basic realm=proxy\r\nContent-Length: 0\r\n\r\n";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final HttpClients clients = new HttpClients(context);
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        context.start();
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        clients.close();
        server.close();
        context.stop();
    }

    @Test
    void equalSettingsShareAClient() {
        assertThat(clients.get(settings(1000, null, null))).isSameAs(clients.get(settings(1000, null, null)));
        assertThat(clients.get(settings(1000, null, null))).isNotSameAs(clients.get(settings(2000, null, null)));
    }

    @Test
    void configurerChangesTheClient() throws Exception {
        var request = answer(OK);
        get(settings(5000, builder -> builder.setUserAgent("configured"), null));

        assertThat(request.get(5, TimeUnit.SECONDS)).contains("User-Agent: configured");
    }

    @Test
    void nothingIsAskedForThatWouldChangeTheBytes() throws Exception {
        var request = answer(OK);
        get(settings(5000, null, null));

        assertThat(request.get(5, TimeUnit.SECONDS)).doesNotContainIgnoringCase("Accept-Encoding");
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n");

        assertThat(get(settings(5000, null, null))).isEqualTo(302);
    }

    @Test
    void silenceEndsAtTheResponseTimeout() {
        assertThatThrownBy(() -> get(settings(200, null, null))).isInstanceOf(java.io.InterruptedIOException.class);
    }

    @Test
    void proxyIsAskedWithItsOwnCredentials() throws Exception {
        var request = answer(PROXY_LOGIN, OK);
        var proxy = new HttpSettings.Proxy("127.0.0.1", server.getLocalPort(), "proxyUser", "proxyPassword");
        var settings = new HttpSettings(
                "http://storage.invalid", null, null, timeouts(5000), new HttpSettings.Pool(1, 1), proxy);
        try (var response = clients.get(settings).executeOpen(null, new HttpGet("http://storage.invalid/x"), null)) {
            assertThat(response.getCode()).isEqualTo(200);
        }

        var login = Base64.getEncoder().encodeToString("proxyUser:proxyPassword".getBytes(StandardCharsets.UTF_8));
        assertThat(request.get(5, TimeUnit.SECONDS))
                .contains("GET http://storage.invalid/x")
                .contains("Proxy-Authorization: Basic " + login);
    }

    @Test
    void aConnectionMoreThanThePoolHasWaitsForOne() throws Exception {
        var settings = new HttpSettings(
                address(),
                null,
                null,
                new HttpSettings.Timeouts(1000, 200, 1000, 5000),
                new HttpSettings.Pool(1, 1),
                null);
        answer(OK);
        var client = clients.get(settings);
        try (var held = client.executeOpen(null, new HttpGet(address()), null)) {
            assertThat(held.getCode()).isEqualTo(200);
            assertThatThrownBy(() -> client.executeOpen(null, new HttpGet(address()), null))
                    .hasMessageContaining("Timeout");
        }
    }

    @Test
    void anAnswerWithoutEndIsGivenUpAndTheClientGoesOn() throws Exception {
        var endless = CompletableFuture.runAsync(this::answerWithoutEnd);
        assertThatThrownBy(() -> get(settings(5000, null, null)))
                .isInstanceOf(MessageConstraintException.class)
                .hasMessageContaining("Maximum line length limit exceeded");
        assertThat(endless).failsWithin(Duration.ofSeconds(10));

        answer(OK);
        assertThat(get(settings(5000, null, null))).isEqualTo(200);
    }

    @Test
    void anErrorLeavesTheClientUsable() throws Exception {
        var client = clients.get(settings(5000, null, null));
        var upload = new HttpPut(address() + "/x");
        upload.setEntity(HttpEntities.create(
                out -> {
                    throw new StackOverflowError("for the test");
                },
                ContentType.DEFAULT_BINARY));
        var accepted = answer(OK);
        assertThatThrownBy(() -> client.executeOpen(null, upload, null)).hasRootCauseMessage("for the test");
        // The client drops the connection: whether the peer then reads an end or a reset is up to the system.
        accepted.handle((ended, reset) -> null).get(5, TimeUnit.SECONDS);

        answer(OK);
        assertThat(get(settings(5000, null, null))).isEqualTo(200);
    }

    @Test
    void closedClientsAreMadeAnew() {
        CloseableHttpClient before = clients.get(settings(1000, null, null));
        clients.close();

        assertThatThrownBy(() -> before.executeOpen(null, new HttpGet(address()), null))
                .isInstanceOf(IllegalStateException.class);
        assertThat(clients.get(settings(1000, null, null))).isNotSameAs(before);
    }

    private int get(HttpSettings settings) throws IOException {
        try (var response = clients.get(settings).executeOpen(null, new HttpGet(address() + "/x"), null)) {
            return response.getCode();
        }
    }

    private HttpSettings settings(long responseTimeout, HttpClientConfigurer configurer, HttpSettings.Proxy proxy) {
        return new HttpSettings(
                address(), configurer, null, timeouts(responseTimeout), new HttpSettings.Pool(200, 20), proxy);
    }

    private static HttpSettings.Timeouts timeouts(long response) {
        return new HttpSettings.Timeouts(5000, 5000, 5000, response);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Answers one request after the other on one connection, and gives what was asked. */
    private CompletableFuture<String> answer(String... answers) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                var requests = new StringBuilder();
                for (var answer : answers) {
                    requests.append(readRequest(socket));
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                }
                return requests.toString();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void answerWithoutEnd() {
        try (Socket socket = server.accept()) {
            readRequest(socket);
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            var line = "x".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(line);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String readRequest(Socket socket) throws IOException {
        var request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int read = socket.getInputStream().read();
            if (read < 0) {
                return request.toString();
            }
            request.append((char) read);
        }
        return request.toString();
    }
}
