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
import java.util.ArrayList;
import java.util.List;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers the headers; the length of the body need not be among them
 * @param body the body; for a HEAD request it is closed and not sent
 */
public record HttpResponse(int status, List<Header> headers, Body body) {

    public HttpResponse {
        headers = List.copyOf(headers);
    }

    /** An answer without headers and body. */
    public static HttpResponse of(int status) {
        return new HttpResponse(status, List.of(), Body.empty());
    }

    /** This answer with one more header. */
    public HttpResponse with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new HttpResponse(status, more, body);
    }

    /** This answer with some more headers. */
    public HttpResponse with(List<Header> some) {
        var more = new ArrayList<>(headers);
        more.addAll(some);
        return new HttpResponse(status, more, body);
    }

    /** This answer with another body. */
    public HttpResponse with(Body other) {
        return new HttpResponse(status, headers, other);
    }
}
