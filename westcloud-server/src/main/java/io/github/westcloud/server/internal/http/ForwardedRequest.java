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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request as another one has it, for subclasses that see some of it differently. Used by one thread. */
public abstract class ForwardedRequest implements HttpRequest {

    private final HttpRequest request;

    protected ForwardedRequest(HttpRequest request) {
        this.request = request;
    }

    @Override
    public String id() {
        return request.id();
    }

    @Override
    public RequestNotes notes() {
        return request.notes();
    }

    @Override
    public Client client() {
        return request.client();
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String rawPath() {
        return request.rawPath();
    }

    @Override
    public String rawQuery() {
        return request.rawQuery();
    }

    @Override
    public List<Header> headers() {
        return request.headers();
    }

    @Override
    public Optional<String> header(String name) {
        return request.header(name);
    }

    @Override
    public OptionalLong contentLength() {
        return request.contentLength();
    }

    @Override
    public void readBody(BodySink sink) throws IOException {
        request.readBody(sink);
    }
}
