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
package io.github.westcloud.protocol.transcript;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sends a transcript to a service with the JDK's own HTTP client, which knows nothing of West Cloud. Thread-safe; a
 * conversation needs a bucket of its own.
 */
public final class Replay {

    /** The client writes these by itself and refuses to be told. */
    private static final Set<String> OWN = Set.of("host", "content-length");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI service;

    /** @param service scheme, host and port, for example {@code http://127.0.0.1:9000} */
    public Replay(URI service) {
        this.service = service;
    }

    /** What stands in {@code Host} for this service. */
    public String host() {
        return service.getRawAuthority();
    }

    /**
     * Brings the bucket into the transcript's first state and holds the conversation.
     *
     * @return each difference between what came and what is expected; empty if there is none
     * @throws IllegalStateException if the first state cannot be reached
     * @throws IOException if an answer does not come
     */
    public List<String> differences(Transcript transcript, Placeholders placeholders)
            throws IOException, InterruptedException {
        for (var given : transcript.given()) {
            var response = send(placeholders.fill(given));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(transcript + " begins with " + given + ", which was answered with "
                        + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
            }
        }
        var found = new ArrayList<String>();
        for (var exchange : transcript.exchanges()) {
            var response = send(placeholders.fill(exchange.request()));
            exchange.response()
                    .differences(response.statusCode(), response.headers()::firstValue, response.body(), placeholders)
                    .forEach(difference -> found.add(exchange + ": " + difference));
        }
        return found;
    }

    private HttpResponse<byte[]> send(ExampleRequest example) throws IOException, InterruptedException {
        var content = example.body().content();
        var body = content.length == 0 && example.header("Content-Length").isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(content);
        var request = HttpRequest.newBuilder(service.resolve(example.target()))
                .timeout(PATIENCE)
                .method(example.method(), body);
        example.headers().forEach((name, value) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, value);
            }
        });
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
