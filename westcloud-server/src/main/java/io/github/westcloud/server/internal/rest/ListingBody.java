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
package io.github.westcloud.server.internal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of a listing as JSON: {@code {"files":[...],"iter":"..."}}. It is written entry by entry, so that a page of 10,000
 * entries never stands in memory as one text.
 */
final class ListingBody implements Body {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

    private final Iterator<byte[]> pieces;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    ListingBody(List<StoredEntry> entries, String next) {
        var separator = new String[] {""};
        var files = entries.stream().map(entry -> {
            var text = separator[0] + json(Line.of(entry));
            separator[0] = ",";
            return text;
        });
        this.pieces = Stream.of(Stream.of("{\"files\":["), files, Stream.of("],\"iter\":" + json(next) + "}"))
                .flatMap(part -> part)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .iterator();
    }

    /** One entry, with the document's names. */
    private record Line(
            String name, String type, long length, @JsonProperty("last_modified") long lastModified, String etag) {

        static Line of(StoredEntry entry) {
            long date = entry.created().getEpochSecond();
            return entry instanceof StoredFile file
                    ? new Line(file.name(), file.attributes().contentType(), file.length(), date, file.etag())
                    : new Line(entry.name(), WestHeaders.FOLDER, 0, date, "");
        }
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public int read(ByteBuffer target) {
        if (!piece.hasRemaining()) {
            if (!pieces.hasNext()) {
                return -1;
            }
            piece = ByteBuffer.wrap(pieces.next());
        }
        int count = Math.min(piece.remaining(), target.remaining());
        target.put(piece.slice().limit(count));
        piece.position(piece.position() + count);
        return count;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written as JSON", e);
        }
    }
}
