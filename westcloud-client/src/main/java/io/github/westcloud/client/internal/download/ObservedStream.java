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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.internal.transfer.TransferTracker;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read. Not thread-safe. */
final class ObservedStream extends FilterInputStream {

    private final TransferTracker tracker;

    ObservedStream(InputStream in, TransferTracker tracker) {
        super(in);
        this.tracker = tracker;
    }

    @Override
    public int read() throws IOException {
        try {
            int read = in.read();
            count(read < 0 ? -1 : 1);
            return read;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        try {
            int read = in.read(buffer, offset, count);
            count(read);
            return read;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        try {
            long skipped = in.skip(count);
            count(skipped);
            return skipped;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void count(long bytes) {
        if (bytes < 0) {
            tracker.end(null);
        } else if (bytes > 0) {
            tracker.moved(bytes);
        }
    }

    private IOException broken(IOException failure) {
        tracker.end(failure);
        return failure;
    }
}
