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
package io.github.westcloud.client.internal.dialect.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.westcloud.client.internal.dialect.answer.EntityTag;
import io.github.westcloud.client.internal.dialect.answer.LenientDates;
import io.github.westcloud.client.internal.dialect.answer.NextIterator;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page of a listing (chapter 2.11 of the API document). The document does not fix the JSON, so this takes
 * {@code size} for {@code length}, numbers as strings, and unknown or missing fields.
 */
final class ListingDecoder implements Call.Decoder<DirectoryPage> {

    private static final ObjectReader READER = new ObjectMapper().readerFor(Page.class);

    @Override
    public DirectoryPage decode(WireResponse response) throws IOException {
        var page = read(response);
        if (page.files() == null) {
            throw new IOException("the answer is not a listing: it has no field 'files'. Is the path a file?");
        }
        if (page.files().stream().anyMatch(entry -> entry.name() == null)) {
            throw new IOException("the answer is not a listing: an entry has no name");
        }
        var iterator = Optional.ofNullable(page.iterator())
                .or(() -> response.header(WestHeaders.NEXT_ITERATOR))
                .filter(token -> !ListToken.isEnd(token))
                .orElse(null);
        if (iterator != null) {
            NextIterator.requireSendable(iterator);
        }
        return new DirectoryPage(
                page.files().stream().map(ListingDecoder::entry).toList(), iterator);
    }

    private static Page read(WireResponse response) throws IOException {
        try {
            return READER.readValue(response.body());
        } catch (JsonProcessingException e) {
            // Jackson's own message would quote the body, so it is not passed on.
            throw new IOException("the answer is not a listing: it is not the JSON of one. Is the path a file?");
        }
    }

    private static DirectoryEntry entry(Entry entry) {
        boolean directory = WestHeaders.FOLDER.equals(entry.type());
        return DirectoryEntry.builder(entry.name())
                .directory(directory)
                .contentType(entry.type())
                .length(directory ? 0 : entry.length())
                .lastModified(entry.lastModified() == null ? null : LenientDates.parse(entry.lastModified()))
                .etag(entry.etag() == null ? null : EntityTag.unquoted(entry.etag()))
                .build();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Page(@JsonProperty("files") List<Entry> files, @JsonProperty("iter") String iterator) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Entry(
            @JsonProperty("name") String name,
            @JsonProperty("type") String type,
            @JsonProperty("length") @JsonAlias("size") long length,
            @JsonProperty("last_modified") String lastModified,
            @JsonProperty("etag") String etag) {}
}
