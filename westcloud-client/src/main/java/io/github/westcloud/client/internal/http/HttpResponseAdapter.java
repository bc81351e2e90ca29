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

import io.github.westcloud.client.internal.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** An answer of HttpClient 5. */
final class HttpResponseAdapter implements WireResponse {

    private final ClassicHttpResponse response;
    private final Cancellable request;
    private final ProgressWatch watch;
    private final long nanosToHead;
    private InputStream body;

    HttpResponseAdapter(ClassicHttpResponse response, Cancellable request, ProgressWatch watch, long nanosToHead) {
        this.response = response;
        this.request = request;
        this.watch = watch;
        this.nanosToHead = nanosToHead;
    }

    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    @Override
    public Map<String, String> headers(String prefix) {
        var headers = new HashMap<String, String>();
        for (var all = response.headerIterator(); all.hasNext(); ) {
            var header = all.next();
            if (header.getName().regionMatches(true, 0, prefix, 0, prefix.length())) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
        }
        return headers;
    }

    @Override
    public InputStream body() throws IOException {
        if (body == null) {
            var entity = response.getEntity();
            body = entity == null ? InputStream.nullInputStream() : new WatchedStream(entity.getContent(), watch);
        }
        return body;
    }

    @Override
    public long nanosToHead() {
        return nanosToHead;
    }

    @Override
    public void abort() {
        watch.close();
        request.cancel();
    }

    @Override
    public void close() throws IOException {
        watch.close();
        response.close();
    }
}
