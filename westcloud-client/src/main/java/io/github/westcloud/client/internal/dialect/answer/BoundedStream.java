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
package io.github.westcloud.client.internal.dialect.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more bytes come than are allowed, and remembers its failure: a parser may hide it behind one of its own. */
public final class BoundedStream extends FilterInputStream {

    private final long most;
    private long left;
    private IOException failure;

    public BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** Why reading failed, or {@code null}. */
    public IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        try {
            int read = in.read(buffer, offset, count);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("the response has more than " + most + " bytes, the limit for it");
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
