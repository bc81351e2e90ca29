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
package io.github.westcloud.server.internal.transfer;

import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.storage.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file, or a part of one, as the body of an answer. Closes the file. */
public final class FileBody implements Body {

    private final OpenFile file;
    private final long length;
    private final long end;
    private long position;

    public FileBody(OpenFile file, long offset, long length) {
        this.file = file;
        this.length = length;
        this.position = offset;
        this.end = offset + length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= end) {
            return -1;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + (end - position)));
        try {
            int count = file.read(target, position);
            position += Math.max(0, count);
            return count;
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
