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
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.s3.listing.UploadLister;
import io.github.westcloud.server.internal.s3.listing.UploadLister.UploadPage;
import io.github.westcloud.server.internal.s3.listing.UploadLister.UploadQuery;
import io.github.westcloud.server.internal.storage.OpenUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.util.function.UnaryOperator;

/** GET of the uploads in parts that are under way, at most 1,000 at a time. Beyond the API document. */
final class ListUploads implements S3Operation {

    static final String KEY_MARKER = "key-marker";
    static final String UPLOAD_ID_MARKER = "upload-id-marker";
    static final String MAX_UPLOADS = "max-uploads";

    private static final int MOST_UPLOADS = 1_000;

    private final UploadLister lister;

    ListUploads(StorageEngine engine) {
        this.lister = new UploadLister(engine);
    }

    @Override
    public HttpResponse answer(S3Call call) {
        var query = call.query();
        var encoding = KeyEncoding.of(query);
        var asked = new UploadQuery(
                query.text(S3Parameters.PREFIX),
                query.text(S3Parameters.DELIMITER),
                Math.min(MOST_UPLOADS, query.number(MAX_UPLOADS, MOST_UPLOADS)),
                query.text(KEY_MARKER),
                query.text(UPLOAD_ID_MARKER));
        var page = lister.list(call.target().bucket(), asked);
        return XmlAnswers.of(xml -> write(call, asked, page, encoding, xml));
    }

    private static void write(
            S3Call call, UploadQuery asked, UploadPage page, UnaryOperator<String> encoding, XmlWriter xml) {
        xml.open("ListMultipartUploadsResult");
        xml.text(S3Elements.BUCKET, call.target().bucket().value());
        xml.text("KeyMarker", encoding.apply(asked.key())).text("UploadIdMarker", asked.id());
        page.lastKey().ifPresent(last -> xml.text("NextKeyMarker", encoding.apply(last))
                .text("NextUploadIdMarker", page.lastId()));
        xml.text(S3Elements.PREFIX, encoding.apply(asked.prefix()));
        if (!asked.delimiter().isEmpty()) {
            xml.text(S3Elements.DELIMITER, encoding.apply(asked.delimiter()));
        }
        call.query().value(S3Parameters.ENCODING_TYPE).ifPresent(type -> xml.text("EncodingType", type));
        xml.text("MaxUploads", Integer.toString(asked.limit()));
        xml.text(S3Elements.IS_TRUNCATED, Boolean.toString(page.lastKey().isPresent()));
        page.uploads().forEach(open -> write(call, open, encoding, xml));
        page.prefixes().forEach(prefix -> xml.open(S3Elements.COMMON_PREFIXES)
                .text(S3Elements.PREFIX, encoding.apply(prefix))
                .close());
        xml.close();
    }

    private static void write(S3Call call, OpenUpload open, UnaryOperator<String> encoding, XmlWriter xml) {
        xml.open("Upload");
        xml.text(S3Elements.KEY, encoding.apply(open.key().location().path().toString()));
        xml.text(S3Elements.UPLOAD_ID, open.key().id());
        Owners.write(xml, "Initiator", call);
        Owners.write(xml, "Owner", call);
        xml.text(S3Elements.STORAGE_CLASS, S3Elements.STANDARD);
        xml.text("Initiated", XmlAnswers.date(open.upload().started()));
        open.upload().checksum().ifPresent(rule -> xml.text("ChecksumAlgorithm", rule.algorithm())
                .text("ChecksumType", Checksums.type(rule)));
        xml.close();
    }
}
