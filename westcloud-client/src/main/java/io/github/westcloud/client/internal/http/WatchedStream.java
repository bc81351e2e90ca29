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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: the watch runs while the service is waited for. Not thread-safe. */
final class WatchedStream extends FilterInputStream {

    private final ProgressWatch watch;

    WatchedStream(InputStream in, ProgressWatch watch) {
        super(in);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        watch.resume();
        try {
            int read = in.read(buffer, offset, count);
            watch.moved(Math.max(0, read));
            return read;
        } catch (IOException e) {
            throw new AnswerBrokeOffException(watch.explain(e));
        } finally {
            watch.pause();
        }
    }

    @Override
    public long skip(long count) throws IOException {
        var buffer = new byte[(int) Math.min(8192, Math.max(0, count))];
        return Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
