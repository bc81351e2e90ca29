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
package io.github.westcloud.server.internal.fault;

import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.ConnectionCutException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The first bytes of a body; then it ends as if that were all, or the connection is cut. */
final class TruncatedBody implements Body {

    private final Body whole;
    private final long announced;
    private final boolean cut;
    private long left;

    private TruncatedBody(Body whole, long announced, long sent, boolean cut) {
        this.whole = whole;
        this.announced = announced;
        this.left = sent;
        this.cut = cut;
    }

    /** Announces the whole body and cuts the connection after so many bytes, at its end at the latest. */
    static Body cut(Body whole, long bytes) {
        return new TruncatedBody(whole, whole.length() == 0 ? -1 : whole.length(), bytes, true);
    }

    /** Announces and sends so many bytes, or the whole body if that is shorter. */
    static Body shortened(Body whole, long bytes) {
        long length = whole.length() < 0 ? -1 : Math.min(bytes, whole.length());
        return new TruncatedBody(whole, length, bytes, false);
    }

    @Override
    public long length() {
        return announced;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int limit = target.limit();
        target.limit(target.position() + (int) Math.min(target.remaining(), left));
        try {
            int count = left == 0 ? -1 : whole.read(target);
            if (count < 0 && cut) {
                throw new ConnectionCutException();
            }
            left -= Math.max(0, count);
            return count;
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
