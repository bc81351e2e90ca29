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
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request. Used by one thread. */
public interface HttpRequest {

    /** Takes the pieces of a body as they come. */
    @FunctionalInterface
    interface BodySink {

        /** Takes all remaining bytes; the buffer is used again afterwards. */
        void accept(ByteBuffer piece) throws IOException;
    }

    /** A number that no other request has; it goes with every answer. */
    String id();

    /** What is noted of it while it is answered. */
    RequestNotes notes();

    /** Who sends it. */
    Client client();

    /** The method as sent. */
    String method();

    /** The path as it stands on the request line, percent-encoded, without its query. */
    String rawPath();

    /** The query as it stands on the request line, without the question mark; empty if there is none. */
    String rawQuery();

    /** All headers in the order in which they came. */
    List<Header> headers();

    /** The first header of this name, in any case. */
    Optional<String> header(String name);

    /** The values of all headers of this name, in any case, in the order in which they came; a missing value is empty. */
    default List<String> headers(String name) {
        var values = new ArrayList<String>(1);
        for (var header : headers()) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value() == null ? "" : header.value());
            }
        }
        return values;
    }

    /** The length of the body in bytes, unless the client sends it without saying how long it is. */
    OptionalLong contentLength();

    /**
     * Passes the body on, piece by piece. Only the first call reads it; it also tells a client that waits for
     * {@code 100 Continue} to go on.
     *
     * @throws IOException if the body is cut off or the sink fails
     */
    void readBody(BodySink sink) throws IOException;
}
