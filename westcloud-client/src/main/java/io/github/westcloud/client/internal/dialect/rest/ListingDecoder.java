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
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.westcloud.client.internal.dialect.answer.BoundedStream;
import io.github.westcloud.client.internal.dialect.answer.EntityTag;
import io.github.westcloud.client.internal.dialect.answer.EntryName;
import io.github.westcloud.client.internal.dialect.answer.FileLength;
import io.github.westcloud.client.internal.dialect.answer.LenientDates;
import io.github.westcloud.client.internal.dialect.answer.NextIterator;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page of a listing (chapter 2.11 of the API document). The document does not fix the JSON, so this takes
 * {@code size} for {@code length}, numbers as strings, and unknown or missing fields. It stops at limits that no page of the
 * length asked for reaches, so that an answer without end fills no memory.
 */
final class ListingDecoder implements Call.Decoder<DirectoryPage> {

    /** A name has up to 1 KiB, each byte of it maybe escaped as six, and its other fields. */
    private static final long MOST_BYTES_OF_AN_ENTRY = 8 * 1024;

    private static final long MOST_BYTES_BESIDE_ENTRIES = 1 << 20;

    /** More than a name, an iterator or any other field of a listing has. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final ObjectReader READER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .reader();

    private final BucketName bucket;
    private final ObjectPath directory;
    private final long mostBytes;

    /**
     * @param bucket that is listed
     * @param directory whose entries these are
     * @param limit how many entries the page was asked to have at most
     */
    ListingDecoder(BucketName bucket, ObjectPath directory, int limit) {
        this.bucket = bucket;
        this.directory = directory;
        this.mostBytes = MOST_BYTES_BESIDE_ENTRIES + limit * MOST_BYTES_OF_AN_ENTRY;
    }

    @Override
    public DirectoryPage decode(WireResponse response) throws IOException {
        var page = read(response);
        if (page.entries == null) {
            throw new IOException("the response is not a listing: it has no field 'files'. Is the path a file?");
        }
        var iterator = Optional.ofNullable(page.iterator)
                .or(() -> response.header(WestHeaders.NEXT_ITERATOR))
                .filter(token -> !ListToken.isEnd(token))
                .orElse(null);
        if (iterator != null) {
            NextIterator.requireSendable(iterator);
        }
        return new DirectoryPage(page.entries, iterator);
    }

    private Page read(WireResponse response) throws IOException {
        var body = new BoundedStream(response.body(), mostBytes);
        try (var json = READER.createParser(body)) {
            return read(json);
        } catch (JsonProcessingException e) {
            // Jackson's own message would quote the body, so it is not passed on.
            throw new IOException("the response is not a listing: it is not the JSON of one. Is the path a file?");
        }
    }

    private Page read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("the response is not a listing: it is not a JSON object. Is the path a file?");
        }
        var page = new Page();
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "files" -> page.entries = json.currentToken() == JsonToken.VALUE_NULL ? null : entries(json);
                case "iter" -> page.iterator = json.getValueAsString();
                default -> json.skipChildren();
            }
        }
        return page;
    }

    private List<DirectoryEntry> entries(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IOException("the response is not a listing: its field 'files' is not an array");
        }
        var entries = new ArrayList<DirectoryEntry>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (entries.size() == ListToken.MAX_LIMIT) {
                throw new IOException(
                        "the response has more than " + ListToken.MAX_LIMIT + " entries, the limit for a page");
            }
            entries.add(entry(READER.readValue(json, Entry.class)));
        }
        return entries;
    }

    private DirectoryEntry entry(Entry entry) throws IOException {
        if (entry == null) {
            throw new IOException("the response is not a listing: an entry is null");
        }
        boolean isDirectory = WestHeaders.FOLDER.equals(entry.type());
        return DirectoryEntry.builder(EntryName.require(entry.name()))
                .bucket(bucket)
                .parent(directory)
                .directory(isDirectory)
                .contentType(entry.type())
                .length(isDirectory ? 0 : FileLength.require(entry.length()))
                .lastModified(entry.lastModified() == null ? null : LenientDates.parse(entry.lastModified()))
                .etag(entry.etag() == null ? null : EntityTag.unquoted(entry.etag()))
                .build();
    }

    /** What was read of a page so far. */
    private static final class Page {

        private List<DirectoryEntry> entries;
        private String iterator;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Entry(
            @JsonProperty("name") String name,
            @JsonProperty("type") String type,
            @JsonProperty("length") @JsonAlias("size") long length,
            @JsonProperty("last_modified") String lastModified,
            @JsonProperty("etag") String etag) {}
}
