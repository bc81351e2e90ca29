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
package io.github.westcloud.camel.soak;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The content of a file, which follows from its name: a piece of another file, or of the same one at another place, is noticed.
 *
 * @param seed of which file
 * @param length in bytes
 */
record SoakContent(int seed, int length) {

    private static final int BUFFER = 64 * 1024;

    static SoakContent of(String name) {
        var parts = name.split("[-.]");
        return new SoakContent(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    String name() {
        return seed + "-" + length + ".bin";
    }

    byte[] bytes() {
        var bytes = new byte[length];
        fill(bytes, 0, length);
        return bytes;
    }

    private void fill(byte[] bytes, int from, int count) {
        for (int i = 0; i < count; i++) {
            int position = from + i;
            bytes[i] = (byte) (seed * 31 + position * 7 + (position >> 8) * 13 + (position >> 16) * seed);
        }
    }

    /** @throws IOException if there is anything else in it */
    void requireIn(InputStream in) throws IOException {
        var expected = new byte[BUFFER];
        int position = 0;
        for (var read = in.readNBytes(BUFFER); read.length > 0; read = in.readNBytes(BUFFER)) {
            int count = Math.min(read.length, length - position);
            fill(expected, position, count);
            if (count != read.length || !Arrays.equals(read, 0, count, expected, 0, count)) {
                throw new IOException(name() + " has other bytes after the first " + position);
            }
            position += count;
        }
        if (position != length) {
            throw new IOException(name() + " ends after " + position + " bytes");
        }
    }
}
