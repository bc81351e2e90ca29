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

import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ContentHeaders;
import io.github.westcloud.server.internal.storage.FileAttributes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** How the fields of the index's records are written and read. */
final class Fields {

    private Fields() {}

    static void write(WriteBuffer buffer, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    static String readText(ByteBuffer buffer) {
        var bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void write(WriteBuffer buffer, Instant instant) {
        buffer.putVarLong(instant.toEpochMilli());
    }

    static Instant readInstant(ByteBuffer buffer) {
        return Instant.ofEpochMilli(DataUtils.readVarLong(buffer));
    }

    /** An absent text is written as an empty one; none of the texts here is ever empty. */
    static void writeOptional(WriteBuffer buffer, Optional<String> text) {
        write(buffer, text.orElse(""));
    }

    static Optional<String> readOptional(ByteBuffer buffer) {
        return Optional.of(readText(buffer)).filter(text -> !text.isEmpty());
    }

    static void writeChecksum(WriteBuffer buffer, Optional<Checksum> checksum) {
        writeOptional(buffer, checksum.map(sum -> sum.algorithm() + ' ' + sum.value()));
    }

    static Optional<Checksum> readChecksum(ByteBuffer buffer) {
        return readOptional(buffer).map(text -> {
            int space = text.indexOf(' ');
            return new Checksum(text.substring(0, space), text.substring(space + 1));
        });
    }

    static void write(WriteBuffer buffer, FileAttributes attributes) {
        write(buffer, attributes.contentType());
        write(buffer, attributes.metadata().values());
        writeOptional(buffer, attributes.contentSecret());
        buffer.putVarLong(attributes.expires().map(Instant::toEpochMilli).orElse(0L));
        write(buffer, attributes.headers().values());
    }

    static FileAttributes readAttributes(ByteBuffer buffer) {
        var contentType = readText(buffer);
        var metadata = readTexts(buffer);
        var secret = readOptional(buffer);
        long expires = DataUtils.readVarLong(buffer);
        var headers = readTexts(buffer);
        return new FileAttributes(
                contentType,
                metadata.isEmpty() ? Metadata.empty() : new Metadata(metadata),
                secret,
                expires == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires)),
                headers.isEmpty() ? ContentHeaders.none() : new ContentHeaders(headers));
    }

    private static void write(WriteBuffer buffer, Map<String, String> texts) {
        buffer.putVarInt(texts.size());
        texts.forEach((name, text) -> {
            write(buffer, name);
            write(buffer, text);
        });
    }

    private static Map<String, String> readTexts(ByteBuffer buffer) {
        var texts = new HashMap<String, String>();
        for (int count = DataUtils.readVarInt(buffer); count > 0; count--) {
            var name = readText(buffer);
            texts.put(name, readText(buffer));
        }
        return texts;
    }

    /** A rough size in the heap, in bytes. */
    static int memory(FileAttributes attributes) {
        return 200
                + memory(attributes.metadata().values())
                + memory(attributes.headers().values());
    }

    private static int memory(Map<String, String> texts) {
        int size = 0;
        for (var text : texts.entrySet()) {
            size += 200 + text.getKey().length() + text.getValue().length();
        }
        return size;
    }
}
