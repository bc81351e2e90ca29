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

import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of the index and its content, which stays readable when the file is gone. */
final class OpenBlob implements OpenFile {

    private final StoredFile file;
    private final Blob content;

    OpenBlob(StoredFile file, Blob content) {
        this.file = file;
        this.content = content;
    }

    @Override
    public StoredFile file() {
        return file;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return content.read(target, position);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
