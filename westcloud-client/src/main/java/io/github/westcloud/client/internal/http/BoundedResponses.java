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

import io.github.westcloud.client.HttpClientLimits;
import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;

/** Connections that read the head of an answer within limits, and log nothing of what passes. */
public final class BoundedResponses {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(HttpClientLimits.MAX_HEADER_LINE)
            .setMaxHeaderCount(HttpClientLimits.MAX_HEADERS)
            .build();

    private BoundedResponses() {}

    public static HttpConnectionFactory<ManagedHttpClientConnection> connectionFactory() {
        var parsers = (HttpMessageParserFactory<ClassicHttpResponse>) BoundedResponseParser::new;
        return new HttpConnectionFactory<>() {
            @Override
            public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
                var connection = new QuietConnection(LIMITS, parsers);
                if (socket != null) {
                    connection.bind(socket);
                }
                return connection;
            }
        };
    }
}
