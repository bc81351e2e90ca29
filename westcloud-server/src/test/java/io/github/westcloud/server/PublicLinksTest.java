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

import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.RawHttp.RawAnswer;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links for browsers, with the bucket in the host's name. The JDK's client sends no Host of one's own, so bytes are sent. */
class PublicLinksTest extends ServerTestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.publicBucket("web").s3Domain("files.example");
    }

    @BeforeEach
    void files() {
        for (var bucket : new String[] {"demo", "web"}) {
            rest.put("/" + bucket + "/dir/a%20%C3%A4.txt", "hello", "x-west-automkdir", "true");
            rest.put("/" + bucket + "/hidden.txt", "secret", "Content-Secret", "k3y");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"web.localhost", "web.LOCALHOST:9000", "web.127.0.0.1:1", "web.files.example"})
    void aPublicBucketIsReadWithoutCredentials(String host) throws IOException {
        var answer = send("GET", host, "/dir/a%20%C3%A4.txt");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.headers()).containsEntry("content-type", "text/plain");
    }

    @Test
    void headSaysWhatGetWould() throws IOException {
        try (var http = new RawHttp(server.uri())) {
            http.send("HEAD /dir/a%20%C3%A4.txt HTTP/1.1\r\nHost: web.localhost\r\n\r\n");
            var answer = http.readHead();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("content-length", "5").containsKey("etag");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo, /hidden.txt!k3y, 200, ''",
        "demo, /hidden.txt!other, 403, 403100001",
        "demo, /none.txt!k3y, 403, 403100001",
        "demo, /hidden.txt, 403, 403000004",
        "demo, /dir/a%20%C3%A4.txt, 403, 403000004",
        "demo, /none.txt, 403, 403000004",
        "demo, /, 403, 403000004",
        "web, /hidden.txt!k3y, 200, ''",
        "web, /hidden.txt!other, 403, 403100001",
        "web, /hidden.txt, 403, 403100001",
        "web, /none.txt, 404, 404000001",
        "web, /dir, 404, 404000001",
        "web, /dir/, 404, 404000001",
        "web, /, 404, 404000001",
        "none, /a, 404, 404000002",
        "web, /dir/a%20%C3%A4.txt?v=2, 400, 400000003"
    })
    void aLinkIsReadIfTheBucketIsPublicOrItHasTheSecret(String bucket, String path, int status, String code)
            throws IOException {
        var answer = send("GET", bucket + ".localhost", path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void rangesAndConditionsAreThoseOfADownload() throws IOException {
        var part = send("GET", "web.localhost", "/dir/a%20%C3%A4.txt", "Range: bytes=1-3");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("ell");
        var etag = part.headers().get("etag");
        try (var http = new RawHttp(server.uri())) {
            var request = "GET /dir/a%20%C3%A4.txt HTTP/1.1\r\nHost: web.localhost\r\n";
            http.send(request + "If-None-Match: " + etag + "\r\n\r\n");
            assertThat(http.readHead().status()).isEqualTo(304);
        }
        assertThat(send("GET", "web.localhost", "/dir/a%20%C3%A4.txt", "If-Match: \"x\"")
                        .status())
                .isEqualTo(412);
        assertThat(send("GET", "web.localhost", "/dir/a%20%C3%A4.txt", "Range: bytes=9-")
                        .status())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH", "OPTIONS"})
    void nothingIsChangedThroughALink(String method) throws IOException {
        var answer = send(method, "web.localhost", "/dir/a%20%C3%A4.txt", "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", "GET, HEAD");
        assertThat(rest.get("/web/dir/a%20%C3%A4.txt").text()).isEqualTo("hello");
    }

    @Test
    void theServersOwnHostStillWantsCredentials() throws IOException {
        assertThat(send("GET", "localhost", "/web/hidden.txt").status()).isEqualTo(401);
        assertThat(send("GET", "127.0.0.1:9000", "/web/dir/a%20%C3%A4.txt").status())
                .isEqualTo(401);
    }

    /** Whoever is known speaks the API, whatever the host's name is. */
    @Test
    void aRequestWithCredentialsIsOneOfTheApi() throws IOException {
        var basic = RawHttp.ALICE.strip();
        assertThat(send("GET", "web.localhost", "/demo/dir/a%20%C3%A4.txt", basic)
                        .body())
                .isEqualTo("hello");
    }

    @Test
    void secretsAreNotGuessedThroughLinks() throws IOException {
        int status = 0;
        for (int i = 0; i < 20 && status != 429; i++) {
            status = send("GET", "demo.localhost", "/hidden.txt!x" + i).status();
        }
        assertThat(status).isEqualTo(429);
    }

    private RawAnswer send(String method, String host, String path, String... headers) throws IOException {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        try (var http = new RawHttp(server.uri())) {
            http.send(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + lines + "\r\n");
            return http.read();
        }
    }
}
