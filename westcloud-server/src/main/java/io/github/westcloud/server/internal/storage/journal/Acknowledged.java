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

import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * The number of the last change that may have been acknowledged, outside the journal. It is written behind the journal, so a
 * journal that ends before it has lost something.
 */
final class Acknowledged implements Closeable {

    private static final int SIZE = Long.BYTES + Integer.BYTES;

    private final DiskFile file;
    private final ByteBuffer record = ByteBuffer.allocate(SIZE);

    private Acknowledged(DiskFile file) {
        this.file = file;
    }

    /** Begins with a number; what was noted before is replaced. It survives a power failure. */
    static void create(Disk disk, Path name, long number) throws IOException {
        var fresh = name.resolveSibling(name.getFileName() + ".new");
        disk.delete(fresh);
        try (var noted = new Acknowledged(disk.create(fresh))) {
            noted.write(number);
            noted.file.sync();
        }
        disk.rename(fresh, name);
        disk.syncDirectory(name.getParent());
    }

    static Acknowledged open(Disk disk, Path name) throws IOException {
        return new Acknowledged(disk.openToWrite(name));
    }

    /** The number; empty if it is missing or damaged. */
    static OptionalLong read(Disk disk, Path name) throws IOException {
        if (disk.length(name) != SIZE) {
            return OptionalLong.empty();
        }
        var record = ByteBuffer.allocate(SIZE);
        try (var file = disk.openToRead(name)) {
            file.read(record, 0);
        }
        long number = record.getLong(0);
        return !record.hasRemaining() && record.getInt(Long.BYTES) == checksum(record)
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    void write(long number) throws IOException {
        record.clear().putLong(0, number);
        record.putInt(Long.BYTES, checksum(record));
        file.write(record, 0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int checksum(ByteBuffer record) {
        var crc = new CRC32C();
        crc.update(record.slice(0, Long.BYTES));
        return (int) crc.getValue();
    }
}
