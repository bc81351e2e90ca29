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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.internal.s3.listing.KeyPage;
import io.github.westcloud.server.internal.s3.listing.KeyPage.KeyedFile;
import io.github.westcloud.server.internal.s3.listing.Position;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes a page of a listing in either version. */
final class ListObjectsXml {

    private final S3Call call;
    private final int maxKeys;
    private final KeyPage page;
    private final UnaryOperator<String> encoding;

    /** @param encoding what keys, prefixes and the delimiter pass through */
    ListObjectsXml(S3Call call, int maxKeys, KeyPage page, UnaryOperator<String> encoding) {
        this.call = call;
        this.maxKeys = maxKeys;
        this.page = page;
        this.encoding = encoding;
    }

    /** With {@code list-type=2}. */
    void writeSecondVersion(XmlWriter xml) {
        begin(xml);
        xml.text(S3Elements.KEY_COUNT, Integer.toString(page.count()));
        optional(xml, S3Parameters.START_AFTER, "StartAfter");
        call.query()
                .value(S3Parameters.CONTINUATION_TOKEN)
                .ifPresent(token -> xml.text(S3Elements.CONTINUATION_TOKEN, token));
        page.next().ifPresent(next -> xml.text(S3Elements.NEXT_CONTINUATION_TOKEN, next.token()));
        end(xml, call.query().text(ListObjects.FETCH_OWNER).equals("true"));
    }

    /** Without. */
    void writeFirstVersion(XmlWriter xml) {
        begin(xml);
        xml.text("Marker", encoding.apply(call.query().text(ListObjects.MARKER)));
        page.next().map(Position::text).ifPresent(next -> xml.text("NextMarker", encoding.apply(next)));
        end(xml, true);
    }

    private void begin(XmlWriter xml) {
        xml.open(S3Elements.LIST_RESULT);
        xml.text(S3Elements.NAME, call.target().bucket().value());
        xml.text(S3Elements.PREFIX, encoding.apply(call.query().text(S3Parameters.PREFIX)));
        optional(xml, S3Parameters.DELIMITER, S3Elements.DELIMITER);
        xml.text(S3Elements.MAX_KEYS, Integer.toString(maxKeys));
        xml.text(S3Elements.IS_TRUNCATED, Boolean.toString(page.next().isPresent()));
        call.query().value(S3Parameters.ENCODING_TYPE).ifPresent(type -> xml.text("EncodingType", type));
    }

    private void end(XmlWriter xml, boolean withOwner) {
        page.files().forEach(file -> write(xml, file, withOwner));
        for (var prefix : page.prefixes()) {
            xml.open(S3Elements.COMMON_PREFIXES)
                    .text(S3Elements.PREFIX, encoding.apply(prefix))
                    .close();
        }
        xml.close();
    }

    private void write(XmlWriter xml, KeyedFile keyed, boolean withOwner) {
        xml.open(S3Elements.CONTENTS);
        xml.text(S3Elements.KEY, encoding.apply(keyed.key()));
        xml.text(S3Elements.LAST_MODIFIED, XmlAnswers.date(keyed.entry().created()));
        xml.text(S3Elements.ETAG, ObjectHeaders.quoted(ObjectHeaders.etag(keyed.entry())));
        xml.text(S3Elements.SIZE, Long.toString(ObjectHeaders.length(keyed.entry())));
        checksum(keyed.entry()).ifPresent(sum -> xml.text("ChecksumAlgorithm", sum.algorithm())
                .text("ChecksumType", Checksums.type(sum)));
        if (withOwner) {
            Owners.write(xml, "Owner", call);
        }
        xml.text(S3Elements.STORAGE_CLASS, S3Elements.STANDARD).close();
    }

    private static Optional<Checksum> checksum(StoredEntry entry) {
        return entry instanceof StoredFile file ? file.details().checksum() : Optional.empty();
    }

    private void optional(XmlWriter xml, String parameter, String element) {
        call.query()
                .value(parameter)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> xml.text(element, encoding.apply(text)));
    }
}
