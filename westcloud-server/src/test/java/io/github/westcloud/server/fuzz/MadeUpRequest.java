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
package io.github.westcloud.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.Client;
import io.github.westcloud.server.internal.http.ClientAddress;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RequestNotes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request of text: its request line, a line for each header, an empty line, its body. Nothing that the HTTP server would not pass on. */
final class MadeUpRequest implements HttpRequest, Client {

    private static final int PIECE = 1000;

    private final String method;
    private final String target;
    private final List<Header> headers = new ArrayList<>();
    private final byte[] body;
    private final RequestNotes notes = new RequestNotes(Instant.EPOCH, "made-up");
    private boolean read;

    private MadeUpRequest(String method, String target, byte[] body) {
        this.method = method;
        this.target = target;
        this.body = body;
    }

    static MadeUpRequest parse(byte[] text) {
        int end = endOfHead(text);
        var lines = new String(text, 0, end, ISO_8859_1).split("\n", -1);
        var line = lines[0].split(" ", 2);
        var target = line.length > 1 ? line[1].replaceAll("[\\x00-\\x20#]", "") : "";
        var request = new MadeUpRequest(
                line[0].replaceAll("[^A-Za-z]", ""),
                target.startsWith("/") ? target : "/" + target,
                Arrays.copyOfRange(text, Math.min(text.length, end + 2), text.length));
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                request.add(lines[i].substring(0, colon), lines[i].substring(colon + 1));
            }
        }
        return request;
    }

    private static int endOfHead(byte[] text) {
        for (int i = 0; i + 1 < text.length; i++) {
            if (text[i] == '\n' && text[i + 1] == '\n') {
                return i;
            }
        }
        return text.length;
    }

    MadeUpRequest add(String name, String value) {
        var token = name.replaceAll("[^A-Za-z0-9_-]", "");
        if (!token.isEmpty() && header(token).isEmpty() | !token.equalsIgnoreCase("Content-Length")) {
            headers.add(new Header(
                    token, value.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", "").strip()));
        }
        return this;
    }

    @Override
    public String id() {
        return "made-up";
    }

    @Override
    public RequestNotes notes() {
        return notes;
    }

    @Override
    public Client client() {
        return this;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String rawPath() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public String rawQuery() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    @Override
    public List<Header> headers() {
        return List.copyOf(headers);
    }

    @Override
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The header is believed if it is a length, as the HTTP server does until the body ends. */
    @Override
    public OptionalLong contentLength() {
        return header("Content-Length")
                .filter(value -> value.matches("\\d{1,18}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElseGet(() ->
                        header("Transfer-Encoding").isPresent() ? OptionalLong.empty() : OptionalLong.of(body.length));
    }

    @Override
    public void readBody(BodySink sink) throws IOException {
        for (int at = 0; !read && at < body.length; at += PIECE) {
            sink.accept(
                    ByteBuffer.wrap(body, at, Math.min(PIECE, body.length - at)).slice());
        }
        read = true;
    }

    @Override
    public ClientAddress address() {
        return new ClientAddress("127.0.0.1");
    }
}
