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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.StreamContent;
import io.github.westcloud.client.temporary.TemporaryFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content that can be sent again.
 *
 * @param content the content
 * @param temporary the file that it was copied to, which is deleted on close; {@code null} for none
 */
record RepeatableContent(Content content, TemporaryFile temporary) implements Closeable {

    static RepeatableContent asItIs(Content content) {
        return new RepeatableContent(content, null);
    }

    /** @throws IOException if the stream has not the length that it was said to have, or cannot be copied; no file is left */
    static RepeatableContent spooled(StreamContent stream, Path directory) throws IOException {
        var file = TemporaryFile.create(directory, ".spool");
        try {
            try (var out = Files.newOutputStream(file.path())) {
                stream.writeTo(out);
            }
            return new RepeatableContent(Content.of(file.path()), file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            temporary.close();
        }
    }
}
