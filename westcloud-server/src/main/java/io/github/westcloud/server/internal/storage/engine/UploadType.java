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

import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.Parents;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Uploads in parts as values of the index. */
final class UploadType extends BasicDataType<PendingUpload> {

    private static final String COMPOSITE = "c";
    private static final String WHOLE = "w";

    @Override
    public int getMemory(PendingUpload upload) {
        return 100 + Fields.memory(upload.attributes());
    }

    @Override
    public void write(WriteBuffer buffer, PendingUpload upload) {
        buffer.putVarLong(upload.contentId()).putVarLong(upload.length());
        Fields.write(buffer, upload.started());
        buffer.put((byte) (upload.options().overwrite() ? 1 : 0));
        buffer.put((byte) upload.options().parents().ordinal());
        Fields.write(buffer, upload.attributes());
        Fields.writeOptional(
                buffer, upload.checksum().map(rule -> (rule.composite() ? COMPOSITE : WHOLE) + rule.algorithm()));
    }

    @Override
    public PendingUpload read(ByteBuffer buffer) {
        long contentId = DataUtils.readVarLong(buffer);
        long length = DataUtils.readVarLong(buffer);
        var started = Fields.readInstant(buffer);
        var options = new PutOptions(buffer.get() == 1, Parents.values()[buffer.get()], Precondition.NONE);
        var attributes = Fields.readAttributes(buffer);
        var checksum = Fields.readOptional(buffer)
                .map(text -> new ChecksumRule(text.substring(1), text.startsWith(COMPOSITE)));
        return new PendingUpload(contentId, length, started, options, attributes, checksum);
    }

    @Override
    public PendingUpload[] createStorage(int size) {
        return new PendingUpload[size];
    }
}
