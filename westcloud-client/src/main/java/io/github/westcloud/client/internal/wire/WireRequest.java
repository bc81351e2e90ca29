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
package io.github.westcloud.client.internal.wire;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.protocol.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as it goes over the wire, but for its signature. Immutable.
 *
 * @param method the HTTP method
 * @param target the bucket and path
 * @param query what stands after the {@code ?}, already encoded; {@code null} for none
 * @param headers in the order in which they are sent
 * @param body the body; {@code null} for none
 * @param cancellation cancels it from another thread; {@code null} if nobody does
 */
public record WireRequest(
        String method,
        RequestTarget target,
        String query,
        List<Header> headers,
        Content body,
        Cancellation cancellation) {

    public WireRequest {
        headers = List.copyOf(headers);
    }

    public static Builder builder(String method, RequestTarget target) {
        return new Builder(method, target);
    }

    /** What stands on the request line. */
    public String requestUri() {
        return query == null ? target.raw() : target.raw() + "?" + query;
    }

    /** The value of a header by its name in any case. */
    public Optional<String> header(String name) {
        for (var header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** This request with more headers. */
    public WireRequest withHeaders(List<Header> more) {
        var all = new ArrayList<Header>(headers.size() + more.size());
        all.addAll(headers);
        all.addAll(more);
        return new WireRequest(method, target, query, all, body, cancellation);
    }

    /** This request, which another thread can cancel. */
    public WireRequest cancelledBy(Cancellation other) {
        return new WireRequest(method, target, query, headers, body, other);
    }

    /** Method and path; no header, so no secret. */
    @Override
    public String toString() {
        return method + " " + target;
    }

    /**
     * One header.
     *
     * @param name its name
     * @param value its value, without line breaks
     */
    public record Header(String name, String value) {}

    /** Collects the parts of a request; what is {@code null} or {@code false} is left out. */
    public static final class Builder {

        private final String method;
        private final RequestTarget target;
        private final List<Header> headers = new ArrayList<>();
        private String query;
        private Content body;

        private Builder(String method, RequestTarget target) {
            this.method = method;
            this.target = target;
        }

        public Builder header(String name, Object value) {
            if (value != null) {
                headers.add(new Header(name, value.toString()));
            }
            return this;
        }

        /** Sends {@code name: true}, or nothing. */
        public Builder flag(String name, boolean set) {
            return header(name, set ? "true" : null);
        }

        public Builder query(String value) {
            query = value;
            return this;
        }

        public Builder body(Content value) {
            body = value;
            return this;
        }

        public WireRequest build() {
            return new WireRequest(method, target, query, headers, body, null);
        }
    }
}
