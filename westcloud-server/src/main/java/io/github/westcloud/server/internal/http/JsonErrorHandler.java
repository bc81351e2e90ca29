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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.WestDates;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what is not even HTTP, which never reaches a handler, in the same JSON as all other errors. */
final class JsonErrorHandler implements Request.Handler {

    private static final long CODES_PER_STATUS = 1_000_000;

    private final Clock clock;

    JsonErrorHandler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var id = RequestIds.next();
        var answer = answer(response.getStatus(), id);
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.DATE, WestDates.format(clock.instant()));
        response.getHeaders().put(JettyAdapter.REQUEST_ID, id);
        answer.headers().forEach(header -> response.getHeaders().put(header.name(), header.value()));
        try {
            ResponseWriter.write(response, answer.body());
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        }
        return true;
    }

    private static HttpResponse answer(int status, String id) {
        return status == HttpStatus.BAD_REQUEST_400
                ? ErrorResponses.of(ErrorCode.WRONG_URI, id)
                : ErrorResponses.of(status, HttpStatus.getMessage(status), status * CODES_PER_STATUS, id);
    }
}
