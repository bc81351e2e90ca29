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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.ForwardedRequest;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/** A request with headers that it carries elsewhere: in its URL, or in the fields of a form. */
class RequestWithHeaders extends ForwardedRequest {

    private final List<Header> headers;

    RequestWithHeaders(HttpRequest request, List<Header> headers) {
        super(request);
        this.headers = List.copyOf(headers);
    }

    @Override
    public List<Header> headers() {
        return headers;
    }

    @Override
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
