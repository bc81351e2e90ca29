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
package io.github.westcloud.server.support;

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** Plain HTTP, by the JDK's client, with Basic authorization. */
public final class Rest implements Exchange {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String authorization;

    public Rest(URI server, String user, String password) {
        this.server = server;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public Rest(WestCloudServer server) {
        this(server.uri(), "alice", "secret");
    }

    /** Sends a request; headers are names and values by turns. */
    @Override
    public Answer send(String method, String rawPath, byte[] body, String... headers) {
        return anonymous(method, rawPath, body, with(headers, "Authorization", authorization));
    }

    @Override
    public Answer send(String method, String rawPath, String... headers) {
        return send(method, rawPath, (byte[]) null, headers);
    }

    public Answer put(String rawPath, String content, String... headers) {
        return send("PUT", rawPath, content.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer get(String rawPath, String... headers) {
        return send("GET", rawPath, headers);
    }

    public Answer head(String rawPath) {
        return send("HEAD", rawPath);
    }

    public Answer makeDirectory(String rawPath) {
        return send("POST", rawPath, "folder", "true");
    }

    /** Sends a request without authorization of its own. */
    public Answer anonymous(String method, String rawPath, byte[] body, String... headers) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return exchange(method, rawPath, publisher, headers);
    }

    /** Sends a body without saying how long it is. */
    public Answer sendChunked(String method, String rawPath, byte[] body, String... headers) {
        var publisher = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));
        return exchange(method, rawPath, publisher, with(headers, "Authorization", authorization));
    }

    private Answer exchange(String method, String rawPath, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + rawPath))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + rawPath, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
