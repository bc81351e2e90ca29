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

import io.github.westcloud.protocol.WestDates;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Leads Jetty's requests to an {@link HttpHandler} and its answers back. Blocks one thread of Jetty's pool per request
 * under way.
 */
final class JettyAdapter extends Handler.Abstract {

    /** On every answer: the number of the request, as in the body of an error. */
    static final String REQUEST_ID = "x-request-id";

    private final HttpHandler handler;
    private final Clock clock;

    JettyAdapter(HttpHandler handler, Clock clock) {
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var connection = ClientConnection.of(request);
        connection.beginRequest();
        var notes = new RequestNotes(clock.instant(), Request.getRemoteAddr(request));
        var incoming = new JettyRequest(request, RequestIds.next(), notes);
        try {
            var answer = handler.handle(incoming);
            try (var body = new CountedBody(answer.body(), notes)) {
                answer(request, incoming, response, answer, body);
            }
            notes.end();
        } catch (IOException e) {
            notes.end();
            // No answer of Jetty's own: what cannot be answered rightly is not answered at all.
            connection.close();
            callback.failed(e);
            return true;
        }
        UnreadBody.drop(incoming, request, () -> {
            connection.endRequest();
            callback.succeeded();
            if (connection.closesWhenIdle()) {
                connection.close();
            }
        });
        return true;
    }

    private void answer(Request request, JettyRequest incoming, Response response, HttpResponse answer, Body body)
            throws IOException {
        writeHead(incoming, response, answer);
        if (!UnreadBody.keepsConnection(incoming)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        if (HttpMethod.HEAD.is(request.getMethod())) {
            ResponseWriter.writeNothing(response);
        } else {
            ResponseWriter.write(response, body);
        }
    }

    private void writeHead(JettyRequest incoming, Response response, HttpResponse answer) {
        response.setStatus(answer.status());
        var headers = response.getHeaders();
        headers.put(HttpHeader.DATE, WestDates.format(clock.instant()));
        headers.put(REQUEST_ID, incoming.id());
        answer.headers().forEach(header -> headers.add(header.name(), header.value()));
    }
}
