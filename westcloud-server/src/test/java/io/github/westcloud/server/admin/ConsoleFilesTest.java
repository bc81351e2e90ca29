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
package io.github.westcloud.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.support.Rest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the console, and what protects them. */
class ConsoleFilesTest extends AdminPortSupport {

    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/main.js, text/javascript; charset=utf-8",
        "/console.css, text/css; charset=utf-8",
        "/icon.svg, image/svg+xml",
        "/uplot/uPlot.esm.js, text/javascript; charset=utf-8",
        "/uplot/uPlot.min.css, text/css; charset=utf-8"
    })
    void comeWithAStrictPolicy(String path, String type) {
        var file = get(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isNotEmpty();
        assertThat(file.header("Content-Type")).isEqualTo(type);
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ConsoleFiles.class",
                "/uplot/LICENSE",
                "/../admin/AdminPort.class",
                "/%2e%2e/main.js",
                "/uplot/../main.js",
                "/none.js",
                "//main.js",
                "/main.js/"
            })
    void areNoOthers(String path) {
        assertThat(get(path).status()).isIn(400, 404);
    }

    @Test
    void needTheKey() throws IOException {
        try (var locked = WestCloudServer.builder()
                .adminPort(0)
                .adminKey("a key of the test")
                .start()) {
            var nobody = new Rest(locked.adminUri().orElseThrow(), "x", "wrong");
            var refused = nobody.anonymous("GET", "/", null);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
            assertThat(new Rest(locked.adminUri().orElseThrow(), "x", "a key of the test")
                            .get("/")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void areFoundFromThePortOfTheStorage() throws IOException {
        var page = rest.anonymous("GET", "/", null, BROWSER);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(server.adminUri().orElseThrow() + "/");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(server.requests()).isEmpty();
        assertThat(rest.anonymous("GET", "/", null).status())
                .as("a client of the API")
                .isEqualTo(401);
        assertThat(rest.anonymous("GET", "/demo", null, BROWSER).status()).isEqualTo(401);
        try (var plain = WestCloudServer.builder().start()) {
            assertThat(new Rest(plain.uri(), "x", "y")
                            .anonymous("GET", "/", null, BROWSER)
                            .text())
                    .contains("--admin-port");
        }
    }

    @Test
    void whatIsStoredHasNoRightsOfThePage() {
        rest.put("/demo/page.html", "<script>alert(1)</script>");
        var page = get("/-/as/alice/demo/page.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        for (var destination : new String[] {"script", "style", "worker", "serviceworker", "iframe", "object"}) {
            assertThat(send("GET", "/-/as/alice/demo/page.html", "", "Sec-Fetch-Dest", destination)
                            .status())
                    .as(destination)
                    .isEqualTo(403);
        }
        assertThat(send("GET", "/-/as/alice/demo/page.html", "", "Sec-Fetch-Dest", "empty")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysWhatThereIsToKnowOfAFile() {
        rest.put(
                "/demo/a%20b.txt", "hello", "x-west-meta-owner", "Li", "x-west-meta-ttl", "2", "Content-Secret", "abc");
        var file = get("/-/files/demo/a%20b.txt").json();
        assertThat(file.path("contentType").asText()).isEqualTo("text/plain");
        assertThat(file.path("length").asInt()).isEqualTo(5);
        assertThat(file.path("created").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(file.path("expires").asText()).isEqualTo("2026-03-03T10:00:00Z");
        assertThat(file.path("protected").asBoolean()).isTrue();
        assertThat(file.path("metadata")).hasToString("{\"owner\":\"Li\"}");
        assertThat(get("/-/files/demo/a%20b.txt?md5=true").json().path("md5").asText())
                .isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(get("/-/files/demo/none").status()).isEqualTo(404);
        assertThat(get("/-/files/none/a").status()).isEqualTo(404);
        assertThat(get("/-/files/demo/a%20b.txt?md5=yes").status()).isEqualTo(400);
        assertThat(get("/-/files/demo/").status()).isEqualTo(404);
    }
}
