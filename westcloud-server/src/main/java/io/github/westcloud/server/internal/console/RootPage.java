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
package io.github.westcloud.server.internal.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tells a browser that is led to the storage port where the console is. A client of the storage never asks for HTML, and gets what it
 * would without this. Thread-safe.
 */
public final class RootPage implements HttpHandler {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>westcloud-server</title></head>
            <body><main><h1>westcloud-server</h1>
            <p>This is a storage service for programs: <code>/BUCKET/PATH</code>.</p>
            %s</main></body>
            </html>
            """;
    private static final String LINK =
            """
            <p><a href="%1$s/">Open the console</a> <span lang="zh">（<a href="%1$s/">打开控制台</a>）</span></p>
            """;
    private static final String NO_CONSOLE =
            """
            <p>To look at it in a browser, start the server with <code>--admin-port 9001</code> and open
            <code>http://127.0.0.1:9001/</code>.</p>
            """;

    private final HttpHandler storage;
    private final Predicate<HttpRequest> toServer;
    private final Supplier<Optional<URI>> console;

    /**
     * @param storage answers all other requests
     * @param toServer whether the host of a request is the server itself, not one of its buckets
     * @param console where the console is, if there is one
     */
    public RootPage(HttpHandler storage, Predicate<HttpRequest> toServer, Supplier<Optional<URI>> console) {
        this.storage = storage;
        this.toServer = toServer;
        this.console = console;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        return isForBrowser(request) ? page() : storage.handle(request);
    }

    private boolean isForBrowser(HttpRequest request) {
        return request.method().equals("GET")
                && request.rawPath().equals("/")
                && request.rawQuery().isEmpty()
                && request.header("Authorization").isEmpty()
                && request.header("Accept").orElse("").toLowerCase(Locale.ROOT).contains("text/html")
                && toServer.test(request);
    }

    private HttpResponse page() {
        var way = console.get().map(LINK::formatted).orElse(NO_CONSOLE);
        return HttpResponse.of(200)
                .with("Content-Type", "text/html; charset=utf-8")
                .with("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store")
                .with(Body.of(PAGE.formatted(way).getBytes(UTF_8)));
    }
}
