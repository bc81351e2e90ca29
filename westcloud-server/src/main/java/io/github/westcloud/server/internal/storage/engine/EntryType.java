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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Files and directories as values of the index. The first byte says which of the two follows. */
final class EntryType extends BasicDataType<StoredEntry> {

    private static final byte DIRECTORY = 1;
    private static final byte FILE = 2;
    private static final byte PASSING_DIRECTORY = 3;

    @Override
    public int getMemory(StoredEntry entry) {
        int size = 100 + entry.name().length();
        return entry instanceof StoredFile file
                ? size + Fields.memory(file.attributes()) + Details.memory(file.details())
                : size;
    }

    @Override
    public void write(WriteBuffer buffer, StoredEntry entry) {
        buffer.put(kindOf(entry));
        Fields.write(buffer, entry.name());
        Fields.write(buffer, entry.created());
        if (entry instanceof StoredFile file) {
            buffer.putVarLong(file.length()).putVarLong(file.contentId()).putVarInt(file.parts());
            Fields.writeOptional(buffer, file.digest());
            Fields.write(buffer, file.attributes());
            Details.write(buffer, file.details());
        }
    }

    @Override
    public StoredEntry read(ByteBuffer buffer) {
        byte kind = buffer.get();
        var name = Fields.readText(buffer);
        var created = Fields.readInstant(buffer);
        if (kind != FILE) {
            return new StoredDirectory(name, created, kind == PASSING_DIRECTORY);
        }
        long length = DataUtils.readVarLong(buffer);
        long contentId = DataUtils.readVarLong(buffer);
        int parts = DataUtils.readVarInt(buffer);
        var digest = Fields.readOptional(buffer);
        var attributes = Fields.readAttributes(buffer);
        return new StoredFile(name, created, length, contentId, parts, digest, attributes, Details.read(buffer));
    }

    private static byte kindOf(StoredEntry entry) {
        if (entry instanceof StoredDirectory directory) {
            return directory.passing() ? PASSING_DIRECTORY : DIRECTORY;
        }
        return FILE;
    }

    @Override
    public StoredEntry[] createStorage(int size) {
        return new StoredEntry[size];
    }
}
