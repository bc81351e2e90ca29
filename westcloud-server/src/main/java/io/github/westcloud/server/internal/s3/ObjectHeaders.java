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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.admission.AnswerHeaders;
import io.github.westcloud.server.internal.condition.Validators;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.transfer.KeptHeaders;
import io.github.westcloud.server.internal.transfer.MimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The headers that say what a file carries beside its content, on requests and answers. */
final class ObjectHeaders {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String DIRECTORY_TYPE = "application/x-directory";
    private static final String MD5_OF_NOTHING = "d41d8cd98f00b204e9800998ecf8427e";

    private ObjectHeaders() {}

    /**
     * The attributes of a new file.
     *
     * @throws RefusedException with WRONG_METADATA_MODE if a metadata name or value is not legal
     */
    static FileAttributes read(S3Call call) {
        var type = call.header(CONTENT_TYPE)
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> MimeTypes.ofName(call.target().path().name()));
        return AnswerHeaders.require(new FileAttributes(
                type, metadata(call), Optional.empty(), Optional.empty(), KeptHeaders.read(call.request())));
    }

    /** What conditions are compared with. */
    static Validators validators(StoredEntry entry) {
        return Validators.of(etag(entry), entry.created());
    }

    /** What an answer says of a file that the client has already. */
    static List<Header> ofUnchanged(StoredEntry entry) {
        var headers = new ArrayList<Header>();
        headers.add(new Header(S3Headers.ETAG, quoted(etag(entry))));
        headers.add(new Header("Last-Modified", WestDates.format(entry.created())));
        if (entry instanceof StoredFile file) {
            headers.add(new Header("Content-Length", Long.toString(file.length())));
            headers.addAll(KeptHeaders.ofUnchanged(file.attributes().headers()));
        }
        return headers;
    }

    static String etag(StoredEntry entry) {
        return entry instanceof StoredFile file ? file.etag() : MD5_OF_NOTHING;
    }

    static long length(StoredEntry entry) {
        return entry instanceof StoredFile file ? file.length() : 0;
    }

    /** The headers of an answer, without the length. */
    static List<Header> of(StoredEntry entry) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("Last-Modified", WestDates.format(entry.created())));
        headers.add(new Header("Accept-Ranges", "bytes"));
        if (entry instanceof StoredFile file) {
            headers.add(new Header(CONTENT_TYPE, file.attributes().contentType()));
            headers.add(new Header(S3Headers.ETAG, quoted(file.etag())));
            headers.addAll(KeptHeaders.of(file.attributes().headers()));
            file.attributes()
                    .metadata()
                    .values()
                    .forEach((name, value) -> headers.add(new Header(S3Headers.META_PREFIX + name, value)));
        } else {
            headers.add(new Header(CONTENT_TYPE, DIRECTORY_TYPE));
            headers.add(new Header(S3Headers.ETAG, quoted(MD5_OF_NOTHING)));
        }
        return headers;
    }

    static String quoted(String etag) {
        return '"' + etag + '"';
    }

    private static Metadata metadata(S3Call call) {
        var values = new HashMap<String, String>();
        for (var header : call.request().headers()) {
            var value = header.value() == null ? "" : header.value().strip();
            S3Headers.metadataNameOf(header.name()).ifPresent(name -> values.merge(name, value, (a, b) -> a + "," + b));
        }
        values.replaceAll((name, value) -> EncodedWord.of(value));
        try {
            return values.isEmpty() ? Metadata.empty() : new Metadata(values);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_METADATA_MODE, e.getMessage());
        }
    }
}
