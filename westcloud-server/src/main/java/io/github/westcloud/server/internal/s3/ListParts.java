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
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.util.List;

/** GET of the parts that have arrived, at most 1,000 at a time. Beyond the API document. */
final class ListParts implements S3Operation {

    static final String MAX_PARTS = "max-parts";
    static final String PART_NUMBER_MARKER = "part-number-marker";

    private static final int MOST_PARTS = 1_000;

    private final StorageEngine engine;

    ListParts(StorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public HttpResponse answer(S3Call call) {
        var key = call.uploadKey();
        var upload = engine.findUpload(key);
        int marker = call.query().number(PART_NUMBER_MARKER, 0);
        int limit = Math.min(MOST_PARTS, call.query().number(MAX_PARTS, MOST_PARTS));
        // Counted from 0 here, so the marker is the number of the part after it.
        var parts = engine.parts(key, marker, limit + 1);
        boolean more = parts.size() > limit;
        var page = more ? parts.subList(0, limit) : parts;
        return XmlAnswers.of(xml -> {
            xml.open("ListPartsResult");
            xml.text(S3Elements.BUCKET, call.target().bucket().value());
            xml.text(S3Elements.KEY, call.key());
            xml.text(S3Elements.UPLOAD_ID, key.id());
            xml.text("PartNumberMarker", Integer.toString(marker));
            xml.text("NextPartNumberMarker", Integer.toString(last(page, marker)));
            xml.text("MaxParts", Integer.toString(limit));
            xml.text(S3Elements.IS_TRUNCATED, Boolean.toString(more));
            Owners.write(xml, "Initiator", call);
            Owners.write(xml, "Owner", call);
            xml.text(S3Elements.STORAGE_CLASS, S3Elements.STANDARD);
            upload.flatMap(PendingUpload::checksum).ifPresent(rule -> xml.text("ChecksumAlgorithm", rule.algorithm())
                    .text("ChecksumType", Checksums.type(rule)));
            page.forEach(part -> write(part, xml));
            xml.close();
        });
    }

    private static int last(List<UploadedPart> page, int marker) {
        return page.isEmpty() ? marker : page.get(page.size() - 1).part() + 1;
    }

    private static void write(UploadedPart part, XmlWriter xml) {
        xml.open(S3Elements.PART);
        xml.text(S3Elements.PART_NUMBER, Integer.toString(part.part() + 1));
        xml.text(S3Elements.ETAG, ObjectHeaders.quoted(part.md5().orElse("")));
        xml.text(S3Elements.LAST_MODIFIED, XmlAnswers.date(part.arrived()));
        part.checksum().ifPresent(sum -> xml.text(Checksums.element(sum.algorithm()), sum.value()));
        xml.text(S3Elements.SIZE, Long.toString(part.length())).close();
    }
}
