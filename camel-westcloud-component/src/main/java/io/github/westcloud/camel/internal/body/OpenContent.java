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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.model.FileInfo;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A content that is being read.
 *
 * @param stream its bytes, from the place on where reading begins
 * @param info the file as it was when the content was requested
 * @param length the number of bytes of the stream, or -1 if it is not known
 * @param owner closed after reading
 */
record OpenContent(InputStream stream, FileInfo info, long length, Closeable owner) implements Closeable {

    static OpenContent of(Download download) {
        return new OpenContent(download.stream(), download.info(), download.length(), download);
    }

    /** What is left of a content whose bytes were all read. */
    static OpenContent empty(FileInfo info) {
        var stream = InputStream.nullInputStream();
        return new OpenContent(stream, info, 0, stream);
    }

    OpenContent withLength(long bytes) {
        return new OpenContent(stream, info, bytes, owner);
    }

    @Override
    public void close() throws IOException {
        owner.close();
    }
}
