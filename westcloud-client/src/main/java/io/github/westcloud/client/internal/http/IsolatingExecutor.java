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
package io.github.westcloud.client.internal.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * Sends a request over one connection and reads the head of its answer. HttpClient shuts its whole pool down when an
 * {@link Error} passes through it, so one passes as an exception of ours and becomes itself again in {@link HttpTransport}.
 *
 * <p>A request that needs no more than a connection has got it here, and is not sent. Those for a tunnel through a proxy are.
 */
public final class IsolatingExecutor extends HttpRequestExecutor {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback interimAnswers,
            HttpContext context)
            throws IOException, HttpException {
        if (context instanceof ExchangeContext ours && !Method.CONNECT.isSame(request.getMethod())) {
            ours.connected(connection.getEndpointDetails());
            if (ours.needsOnlyAConnection()) {
                return new BasicClassicHttpResponse(HttpStatus.SC_NO_CONTENT);
            }
        }
        try {
            return super.execute(request, connection, interimAnswers, context);
        } catch (Error e) {
            connection.close(CloseMode.IMMEDIATE);
            throw new IsolatedErrorException(e);
        }
    }
}
