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
package io.github.westcloud.server.internal.storage.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A piece of the journal that is there as a whole or not at all: magic number, checksum, number, length, content.
 *
 * @param number which change it is; a snapshot's frames have the number of the last change in it
 * @param content the changes
 */
record Frame(long number, ByteBuffer content) {

    static final int MAGIC = 0x57434A31;
    /** In bytes. */
    static final int HEADER = Integer.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES;

    private static final int CHECKED_FROM = Integer.BYTES + Integer.BYTES;

    /** Fills in the header of a frame whose content begins behind it. */
    static void seal(ByteBuffer frame, long number) {
        int at = frame.position();
        frame.putLong(at + CHECKED_FROM, number);
        frame.putInt(at + CHECKED_FROM + Long.BYTES, frame.remaining() - HEADER);
        frame.putInt(at, MAGIC);
        frame.putInt(at + Integer.BYTES, checksum(frame, frame.remaining()));
    }

    /** The checksum of a frame that has so many bytes with its header. */
    static int checksum(ByteBuffer frame, int size) {
        var crc = new CRC32C();
        crc.update(frame.slice(frame.position() + CHECKED_FROM, size - CHECKED_FROM));
        return (int) crc.getValue();
    }
}
