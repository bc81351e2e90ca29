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
package io.github.westcloud.server.internal.http;

import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.RequestRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Remembers the latest requests. A request is noted before its answer is sent. Thread-safe. */
public final class RequestLog implements HttpHandler {

    /** How many requests are remembered at most. */
    public static final int CAPACITY = 10_000;

    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "content-secret", "cookie", "x-amz-security-token");
    /** A content secret may follow the path. */
    private static final Set<String> PATH_HEADERS = Set.of(WestHeaders.COPY_SOURCE, WestHeaders.MOVE_SOURCE);

    /** Whoever has the signature of a presigned URL can send the request again. */
    private static final Pattern SECRET_PARAMETERS =
            Pattern.compile("(?<=^|&)(Signature|X-Amz-Signature|X-Amz-Security-Token)=[^&]*");

    private static final String HIDDEN = "***";

    private final HttpHandler inner;
    private final int capacity;
    private final Deque<RequestRecord> latest = new ArrayDeque<>();

    /** @param capacity how many requests to remember, 0 to {@link #CAPACITY} */
    public RequestLog(HttpHandler inner, int capacity) {
        this.inner = inner;
        this.capacity = capacity;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        var answer = inner.handle(request);
        if (capacity > 0) {
            note(request, answer.status());
        }
        return answer;
    }

    /** The latest requests, oldest first. */
    public List<RequestRecord> snapshot() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }

    /** Forgets all. */
    public void clear() {
        synchronized (latest) {
            latest.clear();
        }
    }

    private void note(HttpRequest request, int status) {
        var headers = request.headers().stream().map(RequestLog::hide).toList();
        var path = RawPaths.withoutSecret(request.rawPath());
        var query = SECRET_PARAMETERS.matcher(request.rawQuery()).replaceAll("$1=" + HIDDEN);
        var entry = new RequestRecord(request.id(), request.method(), path, query, headers, status);
        synchronized (latest) {
            if (latest.size() == capacity) {
                latest.removeFirst();
            }
            latest.addLast(entry);
        }
    }

    private static Header hide(Header header) {
        var name = header.name().toLowerCase(Locale.ROOT);
        if (SECRET_HEADERS.contains(name)) {
            return new Header(header.name(), HIDDEN);
        }
        return PATH_HEADERS.contains(name) ? new Header(header.name(), RawPaths.withoutSecret(header.value())) : header;
    }
}
