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

import io.github.westcloud.server.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/** A request of Jetty's. Bodies are read by blocking, straight from Jetty's network buffers. */
final class JettyRequest implements HttpRequest {

    private final Request request;
    private final String id;
    private final RequestNotes notes;
    private List<Header> headers;
    private boolean ended;
    private boolean begun;

    JettyRequest(Request request, String id, RequestNotes notes) {
        this.request = request;
        this.id = id;
        this.notes = notes;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RequestNotes notes() {
        return notes;
    }

    @Override
    public Client client() {
        return ClientConnection.of(request);
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String rawPath() {
        var path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    @Override
    public String rawQuery() {
        var query = request.getHttpURI().getQuery();
        return query == null ? "" : query;
    }

    @Override
    public List<Header> headers() {
        if (headers == null) {
            var all = new ArrayList<Header>(request.getHeaders().size());
            for (var field : request.getHeaders()) {
                all.add(new Header(field.getName(), HeaderText.decode(field.getValue())));
            }
            headers = Collections.unmodifiableList(all);
        }
        return headers;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(HeaderText.decode(request.getHeaders().get(name)));
    }

    @Override
    public OptionalLong contentLength() {
        return request.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
                ? OptionalLong.of(request.getLength())
                : OptionalLong.empty();
    }

    @Override
    public void readBody(BodySink sink) throws IOException {
        while (!ended) {
            var chunk = nextChunk();
            try {
                ended = chunk.isLast();
                notes.countRequest(chunk.remaining());
                sink.accept(chunk.getByteBuffer());
            } finally {
                chunk.release();
            }
        }
    }

    /** Whether the client may still be sending, or wait for leave to send. */
    boolean hasUnreadBody() {
        return !ended && (contentLength().orElse(0) > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
    }

    /** Whether the client waits for {@code 100 Continue}, which it only gets when its body is read. */
    boolean isWaitingForLeave() {
        return !begun && request.getHeaders().contains(HttpHeader.EXPECT);
    }

    private Content.Chunk nextChunk() throws IOException {
        while (true) {
            begun = true;
            var chunk = request.read();
            if (chunk == null) {
                awaitContent();
            } else if (Content.Chunk.isFailure(chunk)) {
                ended = true;
                throw new BodyReadException("The body of the request was cut off", chunk.getFailure());
            } else {
                return chunk;
            }
        }
    }

    /** Returns when there is content, its end, or a failure, for example because the client is too slow: always bounded. */
    private void awaitContent() {
        var available = new Semaphore(0);
        // Declared as non-blocking, or Jetty would need a thread of its pool, in which all may be waiting here.
        request.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, available::release));
        var connection = ClientConnection.of(request);
        connection.beginWaiting();
        available.acquireUninterruptibly();
        connection.endWaiting();
    }
}
