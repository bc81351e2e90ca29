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
package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.westcloud.cli.internal.terminal.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service whose listing has names that lead out of the target: the local server has none, so this one is made here. */
class HostileListingTest extends CommandSupport {

    private HttpServer hostile;
    private String listing;

    @BeforeEach
    void startHostileServer() throws IOException {
        hostile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hostile.createContext("/", this::answer);
        hostile.start();
        environment.put(
                "WESTCLOUD_ENDPOINT", "http://127.0.0.1:" + hostile.getAddress().getPort());
    }

    @AfterEach
    void stopHostileServer() {
        hostile.stop(0);
    }

    /** The directory {@code demo/in} has the listing, and everything else is a file. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean directory = exchange.getRequestURI().getRawPath().matches("/demo/in/?");
            var body = (directory ? listing : "evil").getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.add("x-west-file-type", directory ? "folder" : "text/plain");
            headers.add("x-west-file-size", directory ? "0" : Integer.toString(body.length));
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../evil.txt, text/plain",
        "..,          text/plain",
        "..,          folder",
        ".,           folder",
        "/evil.txt,   text/plain",
        "/,           folder",
        "'',          text/plain",
        "a/../../evil.txt, text/plain",
        "..\\\\..\\\\evil.txt, text/plain"
    })
    void nothingIsWrittenOutsideOfTheTarget(String name, String type) throws Exception {
        listing = ("{\"files\":[{\"name\":\"%s\",\"type\":\"%s\",\"length\":4,\"last_modified\":1600000000}],"
                        + "\"iter\":\"bmV4dCBpbmRleDpFT0Y=\"}")
                .formatted(name, type);
        var target = Files.createDirectories(folder.resolve("below/target"));
        for (var command : List.of("cp", "sync")) {
            var result = "cp".equals(command)
                    ? run("cp", "-r", "westcloud:demo/in", target.toString())
                    : run("sync", "--delete", "westcloud:demo/in", target.toString());
            assertThat(names(folder.resolve("below"))).containsExactly("target");
            if (name.contains("\\")) {
                // On this system it is a name like any other.
                assertThat(names(target)).containsExactly("..\\..\\evil.txt");
            } else {
                assertThat(result.code()).isEqualTo(1);
                assertThat(result.err()).isNotEmpty();
                assertThat(target).isEmptyDirectory();
            }
        }
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    /** Programs get the names as they are, people in quotes that their shell understands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain-1.txt     | plain-1.txt",
                "a b             | 'a b'",
                "it's            | 'it'\\''s'",
                "a\\nb            | 'a'$'\\n''b'",
                "\\u001b[2Jx       | ''$'\\033''[2Jx'",
                "\\u009b2Jx        | ''$'\\302\\233''2Jx'",
                "a\\u202etxt.exe   | 'a'$'\\342\\200\\256''txt.exe'",
                "\u4e2d\u6587            | \u4e2d\u6587"
            },
            quoteCharacter = '"')
    void namesAreExactForProgramsAndQuotedForPeople(String name, String quoted) throws Exception {
        listing = ("{\"files\":[{\"name\":\"%s\",\"type\":\"text/plain\",\"length\":4,\"last_modified\":1600000000}],"
                        + "\"iter\":\"bmV4dCBpbmRleDpFT0Y=\"}")
                .formatted(name);
        var exact = new ObjectMapper().readValue('"' + name + '"', String.class);
        assertThat(run("ls", "westcloud:demo/in").out()).isEqualTo(exact + "\n");
        var json = new ObjectMapper()
                .readTree(run("ls", "--json", "westcloud:demo/in").out());
        assertThat(json.get("place").textValue()).isEqualTo("westcloud:demo/in/" + exact);
        terminal = new Terminal(true, false, false, false, 80);
        assertThat(run("ls", "westcloud:demo/in").out()).isEqualTo(quoted + "\n");
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
