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

import io.github.westcloud.server.internal.storage.ContentDetails;
import io.github.westcloud.server.internal.storage.FilePart;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** How the details of contents are written and read. Most contents have none, which is two bytes. */
final class Details {

    /** Of a part in the heap, in bytes. */
    private static final int PART = 40;

    private static final int CHECKSUM = 100;

    private Details() {}

    static void write(WriteBuffer buffer, ContentDetails details) {
        Fields.writeChecksum(buffer, details.checksum());
        buffer.putVarInt(details.parts().size());
        for (var part : details.parts()) {
            buffer.putVarInt(part.number()).putVarLong(part.length());
            Fields.writeOptional(buffer, part.checksum());
        }
    }

    static ContentDetails read(ByteBuffer buffer) {
        var checksum = Fields.readChecksum(buffer);
        int count = DataUtils.readVarInt(buffer);
        if (count == 0) {
            return ContentDetails.of(checksum);
        }
        var parts = new ArrayList<FilePart>(count);
        for (int i = 0; i < count; i++) {
            int number = DataUtils.readVarInt(buffer);
            long length = DataUtils.readVarLong(buffer);
            parts.add(new FilePart(number, length, Fields.readOptional(buffer)));
        }
        return new ContentDetails(checksum, parts);
    }

    /** A rough size in the heap, in bytes. */
    static int memory(ContentDetails details) {
        int part = details.checksum().isPresent() ? PART + CHECKSUM : PART;
        return details.parts().size() * part + (details.checksum().isPresent() ? CHECKSUM : 0);
    }
}
