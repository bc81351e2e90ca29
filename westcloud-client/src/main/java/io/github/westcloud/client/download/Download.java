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
package io.github.westcloud.client.download;

import io.github.westcloud.client.model.FileInfo;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is open for reading (chapters 2.5 and 3.5 of the API document). It holds a connection until it is closed. Not
 * thread-safe.
 */
public interface Download extends Closeable {

    /** Returns what the service knows of the file. Its length is that of the whole file, also if a range was requested. */
    FileInfo info();

    /** Returns the number of bytes of {@link #stream()}, or -1 if it is unknown. */
    long length();

    /**
     * Returns the content. Reading throws an {@link IOException} if the connection breaks before the end. Closing the stream
     * closes the download.
     */
    InputStream stream();

    /** Releases the connection for reuse, or drops it if the content was not read to its end. */
    @Override
    void close() throws IOException;
}
