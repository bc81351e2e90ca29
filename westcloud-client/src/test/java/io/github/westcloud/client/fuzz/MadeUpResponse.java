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
package io.github.westcloud.client.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.westcloud.client.internal.wire.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A response of text: its status, a line for each header, an empty line, its body. */
final class MadeUpResponse implements WireResponse {

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final InputStream body;

    private MadeUpResponse(int status, InputStream body) {
        this.status = status;
        this.body = body;
    }

    static MadeUpResponse parse(byte[] text) {
        int end = endOfHead(text);
        var lines = new String(text, 0, end, ISO_8859_1).split("\n", -1);
        var rest = Arrays.copyOfRange(text, Math.min(text.length, end + 2), text.length);
        var response = new MadeUpResponse(
                lines[0].matches("[1-9]\\d\\d") ? Integer.parseInt(lines[0]) : 200, new ByteArrayInputStream(rest));
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                response.headers.putIfAbsent(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return response;
    }

    private static int endOfHead(byte[] text) {
        for (int i = 0; i + 1 < text.length; i++) {
            if (text[i] == '\n' && text[i + 1] == '\n') {
                return i;
            }
        }
        return text.length;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Map<String, String> headers(String prefix) {
        var found = new LinkedHashMap<>(headers);
        found.keySet().removeIf(name -> !name.startsWith(prefix));
        return found;
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public void abort() {
        // There is no connection.
    }

    @Override
    public void close() {
        // There is no connection.
    }
}
