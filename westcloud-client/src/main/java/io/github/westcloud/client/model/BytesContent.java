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
package io.github.westcloud.client.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Bytes in memory. */
public final class BytesContent implements Content {

    private final byte[] bytes;
    private final int offset;
    private final int length;

    /** Creates a content from a part of an array, which is not copied. */
    public BytesContent(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    /** Returns a part of these bytes, which shares the array. */
    public BytesContent slice(int from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        return new BytesContent(bytes, offset + from, count);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public String toString() {
        return "Content[" + length + " bytes in memory]";
    }
}
