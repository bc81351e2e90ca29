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

import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that make the console, from the class path: {@code /} and what its page names. The files of uPlot are put beside ours when
 * the jar is built. Thread-safe.
 */
public final class ConsoleFiles {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern PATH = Pattern.compile("/(uplot/)?[A-Za-z-]+(\\.[a-z]+)*\\.([a-z]+)");
    private static final int EXTENSION = 3;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** No script, style or form but those of these files, and nothing from or in a page of another origin. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The response with the file that a request asks for; empty if there is none at its path. */
    public Optional<HttpResponse> find(HttpRequest request) throws IOException {
        var asked = request.rawPath().equals("/") ? "/index.html" : request.rawPath();
        var path = PATH.matcher(asked);
        if (!READING.contains(request.method()) || !path.matches() || !TYPES.containsKey(path.group(EXTENSION))) {
            return Optional.empty();
        }
        try (var file = ConsoleFiles.class.getResourceAsStream(asked.substring(1))) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(response(TYPES.get(path.group(EXTENSION)), file.readAllBytes()));
        }
    }

    private static HttpResponse response(String type, byte[] content) {
        return HttpResponse.of(200)
                .with("Content-Type", type)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with(Body.of(content));
    }
}
