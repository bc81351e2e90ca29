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
package io.github.westcloud.client.internal.dialect.s3;

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
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Reads a page of a listing (chapter 3.8 of the API document): keys are files, common prefixes are directories. The key of
 * the directory itself is no entry of it.
 */
final class ListingDecoder implements Call.Decoder<DirectoryPage> {

    private final BucketName bucket;
    private final ObjectPath directory;
    private final String prefix;

    /**
     * @param bucket that is listed
     * @param directory whose entries these are
     * @param prefix the same with a slash at its end; empty for the root of the bucket
     */
    ListingDecoder(BucketName bucket, ObjectPath directory, String prefix) {
        this.bucket = bucket;
        this.directory = directory;
        this.prefix = prefix;
    }

    @Override
    public DirectoryPage decode(WireResponse response) throws IOException {
        var page = ResultDecoder.decode(response, S3Elements.LIST_RESULT);
        boolean more =
                page.text(S3Elements.IS_TRUNCATED).map(Boolean::parseBoolean).orElse(false);
        var token = page.text(S3Elements.NEXT_CONTINUATION_TOKEN);
        if (more && token.isEmpty()) {
            throw new IOException("the response says that more entries follow, but has no "
                    + S3Elements.NEXT_CONTINUATION_TOKEN + " to ask for them");
        }
        if (more) {
            NextIterator.requireSendable(token.get());
        }
        var entries = new ArrayList<Located>();
        for (var file : page.children(S3Elements.CONTENTS)) {
            file(file).ifPresent(entries::add);
        }
        for (var directory : page.children(S3Elements.COMMON_PREFIXES)) {
            directory(directory).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing(Located::key, ListingDecoder::compareAsUtf8));
        return new DirectoryPage(entries.stream().map(Located::entry).toList(), more ? token.get() : null);
    }

    private Optional<Located> file(XmlElement file) throws IOException {
        var key = file.exactText(S3Elements.KEY).orElse("");
        if (!isBelow(key)) {
            return Optional.empty();
        }
        var size = file.text(S3Elements.SIZE);
        var entry = DirectoryEntry.builder(EntryName.require(key.substring(prefix.length())))
                .bucket(bucket)
                .parent(directory)
                .length(size.isPresent() ? FileLength.parse(size.get()) : 0)
                .lastModified(file.text(S3Elements.LAST_MODIFIED)
                        .map(LenientDates::parse)
                        .orElse(null))
                .etag(file.text(S3Elements.ETAG).map(EntityTag::unquoted).orElse(null));
        return Optional.of(new Located(key, entry.build()));
    }

    private Optional<Located> directory(XmlElement below) throws IOException {
        var key = below.exactText(S3Elements.PREFIX).orElse("");
        if (!key.endsWith("/") || !isBelow(key.substring(0, key.length() - 1))) {
            return Optional.empty();
        }
        var name = EntryName.require(key.substring(prefix.length(), key.length() - 1));
        var entry = DirectoryEntry.builder(name)
                .bucket(bucket)
                .parent(directory)
                .directory(true)
                .contentType(WestHeaders.FOLDER);
        return Optional.of(new Located(key, entry.build()));
    }

    private boolean isBelow(String key) {
        return key.length() > prefix.length() && key.startsWith(prefix);
    }

    /** The order of S3; that of {@code String} is another one beyond the basic plane. */
    private static int compareAsUtf8(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An entry and its whole key, which is what pages are sorted by.
     *
     * @param key with a slash at its end if it is a directory
     * @param entry what the listing says of it
     */
    private record Located(String key, DirectoryEntry entry) {}
}
