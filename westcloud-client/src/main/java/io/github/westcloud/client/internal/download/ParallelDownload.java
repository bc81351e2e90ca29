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

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.internal.transfer.TransferTracker;
import io.github.westcloud.client.model.FileInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A download of which ranges are fetched side by side. */
final class ParallelDownload implements Download {

    private final FileInfo info;
    private final long length;
    private final InputStream stream;

    /** @param tracker counts what is read, and ends with the stream */
    ParallelDownload(FileInfo info, long length, InputStream content, TransferTracker tracker) {
        this.info = info;
        this.length = length;
        this.stream = new FilterInputStream(new ObservedStream(content, tracker)) {
            @Override
            public void close() throws IOException {
                tracker.end(null);
                super.close();
            }
        };
    }

    @Override
    public FileInfo info() {
        return info;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream stream() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
