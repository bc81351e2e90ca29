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

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The link that {@code createDownloadLink} gives, in both styles, and that the server answers it. */
class DownloadLinkTest extends ServerTestSupport {

    @ParameterizedTest
    @CsvSource({
        "https://s3.example.com,      auto,        https://demo.s3.example.com/a/b%20c%21.txt",
        "https://s3.example.com:8443, virtualHost, https://demo.s3.example.com:8443/a/b%20c%21.txt",
        "https://s3.example.com,      path,        https://s3.example.com/demo/a/b%20c%21.txt",
        "http://localhost:9000,       auto,        http://localhost:9000/demo/a/b%20c%21.txt",
        "http://localhost:9000,       virtualHost, http://demo.localhost:9000/a/b%20c%21.txt",
        "http://127.0.0.1:9000,       auto,        http://127.0.0.1:9000/demo/a/b%20c%21.txt",
        "'http://[::1]:9000',         auto,        'http://[::1]:9000/demo/a/b%20c%21.txt'"
    })
    void theStyleSaysWhereTheBucketIs(String service, String style, String link) {
        var uri =
                "westcloud:demo/a?operation=createDownloadLink&endpointUrl=" + service + "&downloadLinkStyle=" + style;

        assertThat(template().requestBodyAndHeader(uri, null, WestCloudConstants.FILE_NAME, "b c!.txt"))
                .isEqualTo(link);
        assertThat(template()
                        .requestBodyAndHeader(
                                uri + "&contentSecret=key1", null, WestCloudConstants.FILE_NAME, "b c!.txt"))
                .isEqualTo(link + "!key1");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9000, virtualHost, needs a host name in the option endpointUrl",
        "http://localhost:9000, bucket, 'must be one of [auto, virtualHost, path]'"
    })
    void aStyleThatCannotWorkIsRefused(String service, String style, String reason) {
        var uri = "westcloud:demo?operation=createDownloadLink&endpointUrl=" + service + "&downloadLinkStyle=" + style;

        assertThatThrownBy(() -> context().getEndpoint(uri).createProducer())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    /** The link as a browser opens it: without credentials. */
    @Test
    void theServerAnswersTheLink() throws IOException {
        try (var server = WestCloudServer.builder()
                .publicBucket("public")
                .bucket("demo")
                .user("alice", "secret")
                .start()) {
            server.bucket("public").store("a/b c.txt", "open to all");
            server.bucket("demo").store("a/b c.txt", "closed");

            assertThat(answer(server, link(server, "public")))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("open to all");
            assertThat(answer(server, link(server, "demo"))).startsWith("HTTP/1.1 403");
        }
    }

    private String link(WestCloudServer server, String bucket) {
        return template()
                .requestBody(
                        "westcloud:" + bucket + "/a?operation=createDownloadLink&fileName=b c.txt"
                                + "&downloadLinkStyle=virtualHost&endpointUrl=http://localhost:"
                                + server.uri().getPort(),
                        null,
                        String.class);
    }

    /** Not every system resolves names below localhost. */
    private static String answer(WestCloudServer server, String link) throws IOException {
        var url = URI.create(link);
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
