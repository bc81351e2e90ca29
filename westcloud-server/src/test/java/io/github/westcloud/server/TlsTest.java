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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with keys of every kind; the clients are the JDK's, the keys partly those of its keytool. */
class TlsTest {

    private static final String PASSWORD = "s3cret-of-store";

    /** By {@code openssl req -x509}, for a key that was made for this test. */
    private static final String CERTIFICATE =
            """
            -----BEGIN CERTIFICATE-----
            MIIBmzCCAUGgAwIBAgIUKqDG7ufcjsLs/H7wglJI5iwxjgAwCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjEzMTg0NFoYDzIxMjYxMTAy
            MTMxODQ0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAAT8V/CGczrn7MftaXVzKrqp1/cghT/1pIESW2lFyRGwuw00onW7UV/u
            ZFnVxYwe5xAjdqMYc4u+eImnWGTqrGyXo28wbTAdBgNVHQ4EFgQUIqybgQ68PEPO
            GWdF1fa2Rt5SXggwHwYDVR0jBBgwFoAUIqybgQ68PEPOGWdF1fa2Rt5SXggwDwYD
            VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
            zj0EAwIDSAAwRQIhAOPLYEWTxpohcQ5yQbbGl7X+jLMFhNcxemqggL5wAPVMAiA1
            xutwhLU+SGLzFl7rfvSLgoCqIb9P1b3TlqPZDE3xUA==
            -----END CERTIFICATE-----
            """;

    /** By {@code openssl pkcs8 -topk8}, with its defaults and the password {@code opened-by-this}. */
    private static final String ENCRYPTED_KEY =
            """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhjIkBxMW94JgICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEDqTLKsDa+w/DpiXDcQzhcsEgZCo
            Q7dADwtWZ+uFHD5ze/qCic/IcC/a66j+KQOkuUIY/fJNWGCyeWNlR/q7KkfdmRso
            ta8ggvpp/XHxOC3OFC9uXtlyy47cfihabpjq8DF7MFkLBaCRH38pNXfuUDzqPnyD
            ta5olC2rkgZxsj1IGM+qjrSym5JjmKV5ALtx00XaGYwECo1c5sC9Xt9ByJrnSTo=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    @TempDir
    Path folder;

    @Test
    void aSelfSignedCertificateIsGoodForThisMachine() throws Exception {
        try (var server = start(Tls.selfSigned())) {
            assertThat(server.uri().getScheme()).isEqualTo("https");
            var trusting = trusting(server.certificate().orElseThrow());
            var large = new byte[3_000_000];
            assertThat(send(trusting, server.uri(), "PUT", "/demo/a", large)).isEqualTo(200);
            var local = URI.create("https://localhost:" + server.uri().getPort());
            assertThat(send(trusting, local, "GET", "/demo/a", new byte[0])).isEqualTo(200);
            assertThat(server.bucket("demo").stored("a")).hasSize(large.length);
            assertThatThrownBy(() -> send(HttpClient.newHttpClient(), local, "GET", "/demo/a", new byte[0]))
                    .isInstanceOf(SSLHandshakeException.class);
            server.faults().add(RequestPattern.any(), FaultAction.cutAnswer(0));
            assertThatThrownBy(() -> send(trusting, local, "GET", "/demo/a", new byte[0]))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSelfSignedCertificateCanBeKept() throws Exception {
        var certificate = folder.resolve("server.crt");
        var key = folder.resolve("server.key");
        X509Certificate first;
        try (var server = start(Tls.selfSigned(certificate, key))) {
            first = server.certificate().orElseThrow();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        try (var server = start(Tls.selfSigned(certificate, key))) {
            assertThat(server.certificate()).contains(first);
        }
        try (var server = start(Tls.pem(certificate, key))) {
            assertThat(send(trusting(first), server.uri(), "GET", "/demo/", new byte[0]))
                    .isEqualTo(200);
        }
        Files.delete(key);
        refused(Tls.selfSigned(certificate, key), "only one exists");
    }

    @Test
    void aStoreOfTheKeytoolIsRead() throws Exception {
        var store = keytool("server.p12", "EC");
        try (var server = start(Tls.pkcs12(store, PASSWORD))) {
            assertThat(send(trusting(server.certificate().orElseThrow()), server.uri(), "GET", "/demo/", new byte[0]))
                    .isEqualTo(200);
        }
        refused(Tls.pkcs12(store, "wrong"), store.toString(), "the password is wrong");
        refused(Tls.pkcs12(Files.writeString(folder.resolve("text"), "x"), PASSWORD), "not a PKCS #12 store");
        refused(Tls.pkcs12(folder.resolve("none.p12"), PASSWORD), "none.p12 does not exist");
    }

    @Test
    void aKeyThatOpensslHasEncryptedIsRead() throws Exception {
        var certificate = Files.writeString(folder.resolve("server.crt"), CERTIFICATE);
        var key = Files.writeString(folder.resolve("server.key"), ENCRYPTED_KEY);
        try (var server = start(Tls.pem(certificate, key, "opened-by-this"))) {
            assertThat(send(trusting(server.certificate().orElseThrow()), server.uri(), "GET", "/demo/", new byte[0]))
                    .isEqualTo(200);
        }
        refused(Tls.pem(certificate, key, "wrong"), key.toString(), "the password of the key is wrong");
        refused(Tls.pem(certificate, key), "If the key is encrypted, give its password");
    }

    @Test
    void keysThatCannotBeUsedAreRefusedBeforeAnythingIsTouched() throws Exception {
        var one = folder.resolve("one.crt");
        var oneKey = folder.resolve("one.key");
        var other = folder.resolve("other.crt");
        var otherKey = folder.resolve("other.key");
        start(Tls.selfSigned(one, oneKey)).close();
        start(Tls.selfSigned(other, otherKey)).close();
        refused(Tls.pem(one, otherKey), one.toString(), "not that of the first certificate");
        refused(Tls.pem(oneKey, oneKey), "no certificate");
        refused(Tls.pem(one, one), one.toString());
        refused(
                Tls.pem(folder.resolve("none"), oneKey),
                "The certificate " + folder.resolve("none") + " does not exist");
    }

    @Test
    void theAdminPortSpeaksHttpsWhereOthersCanReachIt() throws Exception {
        try (var server = builder(Tls.selfSigned())
                .adminPort(0)
                .adminHost("0.0.0.0")
                .adminKey("0123456789abcdef")
                .start()) {
            assertThat(server.adminUri().orElseThrow().getScheme()).isEqualTo("https");
            var local = URI.create(
                    "https://127.0.0.1:" + server.adminUri().orElseThrow().getPort());
            assertThat(send(trusting(server.certificate().orElseThrow()), local, "GET", "/-/health", new byte[0]))
                    .isEqualTo(200);
        }
        try (var server = builder(Tls.selfSigned()).adminPort(0).start()) {
            assertThat(server.adminUri().orElseThrow().getScheme()).isEqualTo("http");
        }
    }

    private void refused(Tls tls, String... texts) {
        var data = folder.resolve("data");
        assertThatThrownBy(() -> builder(tls).dataDirectory(data).start())
                .isInstanceOf(IOException.class)
                .message()
                .contains(texts)
                .doesNotContain(PASSWORD, "wrong'");
        assertThat(data).doesNotExist();
    }

    private static WestCloudServer start(Tls tls) throws IOException {
        return builder(tls).start();
    }

    private static WestCloudServerBuilder builder(Tls tls) {
        return WestCloudServer.builder().bucket("demo").user("alice", "secret").tls(tls);
    }

    private Path keytool(String name, String algorithm) throws Exception {
        var store = folder.resolve(name);
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=DNS:localhost,IP:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        var process = command.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return store;
    }

    private static HttpClient trusting(X509Certificate certificate) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("server", certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
    }

    private static int send(HttpClient client, URI server, String method, String path, byte[] body) throws Exception {
        var authorization = "Basic " + Base64.getEncoder().encodeToString("alice:secret".getBytes());
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", authorization)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        return client.send(request.build(), BodyHandlers.ofByteArray()).statusCode();
    }
}
