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
package io.github.westcloud.server.internal.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A file that is being read. It keeps showing the content it was opened with, whatever happens at its path meanwhile.
 * Not thread-safe; whoever opened it closes it.
 */
public interface OpenFile extends Closeable {

    /** The file as it was when it was opened. */
    StoredFile file();

    /**
     * Reads some bytes.
     *
     * @param position the first byte, from 0
     * @return how many bytes were put into the target, -1 at the end
     */
    int read(ByteBuffer target, long position) throws IOException;
}
