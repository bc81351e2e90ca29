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

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The body of an answer, from which the server takes what it can send next. */
public interface Body extends Closeable {

    /** How many bytes come in all, or -1 if that is not known yet. */
    long length();

    /** Puts some bytes into the target; -1 at the end. */
    int read(ByteBuffer target) throws IOException;

    /** Whether what there is shall be sent at once, although more comes later. */
    default boolean isLive() {
        return false;
    }

    @Override
    default void close() throws IOException {
        // Most bodies hold nothing that needs to be closed.
    }

    /** No body. */
    static Body empty() {
        return of(new byte[0]);
    }

    /** A body that is in memory. */
    static Body of(byte[] bytes) {
        var rest = ByteBuffer.wrap(bytes);
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(ByteBuffer target) {
                if (!rest.hasRemaining()) {
                    return -1;
                }
                int count = Math.min(rest.remaining(), target.remaining());
                target.put(rest.slice().limit(count));
                rest.position(rest.position() + count);
                return count;
            }
        };
    }
}
