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
package io.github.westcloud.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files over HTTP, through the recipe {@code rest-files}. */
class RestRecipeTest extends RecipeRunSupport {

    private static final int LARGE = 72 * 1024 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int port;

    @BeforeEach
    void chooseAPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        settings.put("camel.server.port", String.valueOf(port));
    }

    @ParameterizedTest
    @EnumSource
    void filesAreStoredAndFetched(Dsl dsl) throws Exception {
        run(dsl, "rest-files");
        var put = request("a-1.txt")
                .header("x-west-meta-owner", "nobody")
                .PUT(HttpRequest.BodyPublishers.ofString("hello"));
        assertThat(http.send(put.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        assertThat(backedUp("files/a-1.txt")).isEqualTo("hello");
        assertThat(WEST_CLOUD.server().requests())
                .noneMatch(request -> request.header("x-west-meta-owner").isPresent());

        var got = http.send(request("a-1.txt").build(), BodyHandlers.ofString());
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("hello");
        assertThat(got.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(got.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(got.headers().map().keySet()).noneMatch(name -> name.startsWith("x-west"));

        assertThat(status(request("none.txt"))).isEqualTo(404);
        WEST_CLOUD.server().clearRequests();
        for (var name : new String[] {"..%2Fsecret.txt", ".hidden", "a%2Fb.txt", "a%5Cb.txt", "a.txt?name=b.txt"}) {
            assertThat(status(request(name))).as("GET " + name).isEqualTo(400);
            assertThat(status(request(name).PUT(HttpRequest.BodyPublishers.ofString("x"))))
                    .as("PUT " + name)
                    .isEqualTo(400);
        }
        assertThat(WEST_CLOUD.server().requests()).isEmpty();
    }

    @Test
    void aLargeFileNeedsLittleMemory() throws Exception {
        var file = random(path("large.bin"));
        var process = runProcess(Dsl.YAML, "rest-files", 64);
        await(() -> process.log().contains("started in"));
        var put = request("large.bin")
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        assertThat(http.send(put, BodyHandlers.ofString()).statusCode())
                .as(process.log())
                .isEqualTo(201);
        var back = path("back.bin");
        assertThat(http.send(request("large.bin").build(), BodyHandlers.ofFile(back))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Files.mismatch(file, back)).isEqualTo(-1);
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/files/" + name))
                .timeout(Duration.ofSeconds(60));
    }

    private static Path random(Path file) throws IOException {
        var block = new byte[1024 * 1024];
        new Random(7).nextBytes(block);
        try (var out = Files.newOutputStream(file)) {
            for (int written = 0; written < LARGE; written += block.length) {
                block[0]++;
                out.write(block);
            }
        }
        return file;
    }
}
