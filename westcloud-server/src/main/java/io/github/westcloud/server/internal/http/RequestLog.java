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

import io.github.westcloud.server.RequestRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the latest requests, and tells listeners of each. A request is remembered before its answer is sent; the listeners are
 * told when that is over. Thread-safe.
 */
public final class RequestLog implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    /** How many requests are remembered at most. */
    public static final int CAPACITY = 10_000;
    /** How many bytes of a body are recorded at most. */
    public static final int MAX_BODY_BYTES = 4_096;

    private final HttpHandler inner;
    private final int capacity;
    private final Deque<NotedRequest> latest = new ArrayDeque<>();
    private final List<Consumer<RequestRecord>> listeners = new CopyOnWriteArrayList<>();
    private volatile int bodyBytes;

    /** @param capacity how many requests to remember, 0 to {@link #CAPACITY} */
    public RequestLog(HttpHandler inner, int capacity) {
        this.inner = inner;
        this.capacity = capacity;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        if (capacity == 0 && listeners.isEmpty()) {
            return inner.handle(request);
        }
        var noted = NotedRequest.of(request);
        noted.notes().whenEnded(() -> tell(noted));
        var answer = inner.handle(recorded(request));
        noted.notes().answered(answer.status());
        if (capacity > 0) {
            remember(noted);
        }
        return answer;
    }

    /** Has a listener told of every request when its response was sent, or when it is clear that there will be none: status 0. */
    public void listen(Consumer<RequestRecord> listener) {
        listeners.add(listener);
    }

    /** How many bytes of each body are recorded. */
    public int bodyBytes() {
        return bodyBytes;
    }

    /**
     * Has the first bytes of the bodies of all requests from now on recorded, and a digest of each body.
     *
     * @param count 0 for none, at most {@link #MAX_BODY_BYTES}
     */
    public void bodyBytes(int count) {
        if (count < 0 || count > MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "Of each body, 0 to " + MAX_BODY_BYTES + " bytes can be recorded, not " + count);
        }
        bodyBytes = count;
    }

    /** The latest requests, oldest first. */
    public List<RequestRecord> snapshot() {
        return noted().stream().map(NotedRequest::toRecord).toList();
    }

    /** A request that is remembered. */
    public Optional<RequestRecord> find(String id) {
        return noted().stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .map(NotedRequest::toRecord);
    }

    /** Forgets all. */
    public void clear() {
        synchronized (latest) {
            latest.clear();
        }
    }

    private List<NotedRequest> noted() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }

    private HttpRequest recorded(HttpRequest request) {
        int kept = bodyBytes;
        return kept == 0 ? request : new RecordedRequest(request, new BodyRecorder(kept));
    }

    private void remember(NotedRequest request) {
        synchronized (latest) {
            if (latest.size() == capacity) {
                latest.removeFirst();
            }
            latest.addLast(request);
        }
    }

    /** A listener that fails must not keep a response from its end. */
    private static void tell(Consumer<RequestRecord> listener, RequestRecord request) {
        try {
            listener.accept(request);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed for {}, id {}", request.line(), request.id(), e);
        }
    }

    private void tell(NotedRequest request) {
        if (!listeners.isEmpty()) {
            var ended = request.toRecord();
            listeners.forEach(listener -> tell(listener, ended));
        }
    }
}
