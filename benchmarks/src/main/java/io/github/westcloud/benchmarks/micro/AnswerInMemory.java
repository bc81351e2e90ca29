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
package io.github.westcloud.benchmarks.micro;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/** Answers each request with the same bytes, so that nothing but the caller is measured. */
final class AnswerInMemory extends CloseableHttpClient {

    private static final int OK = 200;

    private final byte[] body;

    AnswerInMemory(byte[] body) {
        this.body = body;
    }

    @Override
    protected CloseableHttpResponse doExecute(HttpHost target, ClassicHttpRequest request, HttpContext context) {
        var response = new BasicClassicHttpResponse(OK);
        response.setHeader("Content-Length", body.length);
        response.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return CloseableHttpResponse.adapt(response);
    }

    @Override
    public void close() {
        // There are no connections.
    }

    @Override
    public void close(CloseMode mode) {
        // There are no connections.
    }
}
