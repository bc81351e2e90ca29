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

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** An answer as it comes over the wire. Not thread-safe. Closing it gives the connection back or drops it. */
public interface WireResponse extends Closeable {

    int status();

    /** The first value of a header by its name in any case. */
    Optional<String> header(String name);

    /** The headers whose names begin with a prefix in lower case, by these names in lower case, each with its first value. */
    Map<String, String> headers(String prefix);

    /** The body, the same stream each time; an empty one if there is none. */
    InputStream body() throws IOException;

    /** How long the service took to answer, in nanoseconds from when the request began to be sent to the head of its answer. */
    default long nanosToHead() {
        return 0;
    }

    /** Drops the connection, so that what is unread is never transferred. */
    void abort();

    default boolean successful() {
        return status() >= 200 && status() < 300;
    }
}
