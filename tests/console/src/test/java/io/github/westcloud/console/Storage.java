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
package io.github.westcloud.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** A client of the storage beside the browser: alice. */
record Storage(URI uri, String password) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Storage(WestCloudServer server) {
        this(server.uri(), "secret");
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, new byte[0]);
    }

    HttpResponse<String> put(String path, byte[] body, String... headers) {
        return send("PUT", path, body, headers);
    }

    void initiate(String path, long length) {
        put(
                path,
                new byte[0],
                "x-west-multi-disorder",
                "true",
                "x-west-multi-stage",
                "initiate",
                "x-west-multi-length",
                "" + length);
    }

    void part(String path, int part, byte[] content) {
        put(
                path,
                content,
                "x-west-multi-disorder",
                "true",
                "x-west-multi-stage",
                "upload",
                "x-west-part-id",
                "" + part);
    }

    private HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        var credentials = Base64.getEncoder().encodeToString(("alice:" + password).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(uri.resolve(path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Authorization", "Basic " + credentials);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
