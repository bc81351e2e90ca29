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
package io.github.westcloud.server.internal.storage.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file. Thread-safe. */
public interface DiskFile extends Closeable {

    /** Reads some bytes from a position; -1 at the end. */
    int read(ByteBuffer target, long position) throws IOException;

    /**
     * Writes all remaining bytes at a position. If this fails, some of them may have been written.
     *
     * @throws io.github.westcloud.server.internal.storage.OutOfSpaceException if there is no room
     */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Cuts everything off from a position on. */
    void truncate(long length) throws IOException;

    long length() throws IOException;

    /** Makes bytes and length survive a power failure. The name of a new file needs {@link Disk#syncDirectory}. */
    void sync() throws IOException;
}
