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

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Parts of uploads as values of the index. No content has the number 0. */
final class PartType extends BasicDataType<StoredPart> {

    private static final int SIZE = 200;

    @Override
    public int getMemory(StoredPart part) {
        return SIZE;
    }

    @Override
    public void write(WriteBuffer buffer, StoredPart part) {
        buffer.putVarLong(part.length());
        Fields.writeOptional(buffer, part.md5());
        Fields.writeChecksum(buffer, part.checksum());
        Fields.write(buffer, part.arrived());
        buffer.putVarLong(part.contentId().orElse(0));
    }

    @Override
    public StoredPart read(ByteBuffer buffer) {
        long length = DataUtils.readVarLong(buffer);
        var md5 = Fields.readOptional(buffer);
        var checksum = Fields.readChecksum(buffer);
        var arrived = Fields.readInstant(buffer);
        long contentId = DataUtils.readVarLong(buffer);
        var own = contentId == 0 ? OptionalLong.empty() : OptionalLong.of(contentId);
        return new StoredPart(length, md5, checksum, arrived, own);
    }

    @Override
    public StoredPart[] createStorage(int size) {
        return new StoredPart[size];
    }
}
