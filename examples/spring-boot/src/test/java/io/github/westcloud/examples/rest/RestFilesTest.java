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
package io.github.westcloud.examples.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.spring.WithWestCloudServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The recipe for files over HTTP in a Spring Boot application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithWestCloudServer(bucket = "backup")
@DirtiesContext
class RestFilesTest {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Value("${local.server.port}")
    int port;

    @Autowired
    WestCloudServer server;

    @Test
    void aFileIsStoredAndFetchedAsItIs() throws Exception {
        var content = new byte[1024 * 1024];
        new Random(7).nextBytes(content);
        var put = request("a.bin").header("x-west-meta-owner", "nobody").PUT(BodyPublishers.ofByteArray(content));
        assertThat(http.send(put.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        assertThat(server.requests())
                .noneMatch(request -> request.header("x-west-meta-owner").isPresent());

        var got = http.send(request("a.bin").build(), BodyHandlers.ofByteArray());
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(content);
        assertThat(got.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(got.headers().map().keySet()).noneMatch(name -> name.startsWith("x-west"));
    }

    @Test
    void whatDoesNotExistIsNotFoundAndAnIllegalNameIsRefused() throws Exception {
        assertThat(status(request("none.txt"))).isEqualTo(404);
        server.clearRequests();
        for (var name : new String[] {"..%2Fsecret.txt", ".hidden", "a%2Fb.txt", "a%5Cb.txt"}) {
            assertThat(status(request(name))).as("GET " + name).isEqualTo(400);
            assertThat(status(request(name).PUT(BodyPublishers.ofString("x"))))
                    .as("PUT " + name)
                    .isEqualTo(400);
        }
        assertThat(server.requests()).isEmpty();
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/files/" + name))
                .timeout(Duration.ofSeconds(60));
    }

    @SpringBootApplication
    static class Application {}
}
