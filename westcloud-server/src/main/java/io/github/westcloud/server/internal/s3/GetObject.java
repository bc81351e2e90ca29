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

import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.condition.RangeCondition;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.transfer.FileBody;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Chapters 3.5 and 3.7: GET of a file, whole or one range of it, and HEAD. A {@code Range} header that is malformed or has
 * several ranges is ignored, as RFC 9110 allows; one that lies outside the file is answered with 416. A file with a content
 * secret cannot be read, since this dialect has no place for it.
 */
final class GetObject implements S3Operation {

    private final ObjectLookup lookup;

    GetObject(ObjectLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var found = lookup.find(call.location(), call.target().directory());
        if (!(found instanceof StoredFile)) {
            return headOf(call, found);
        }
        var open = lookup.open(call.location());
        try {
            requireNoSecret(open.file());
            return answer(call, open);
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    HttpResponse head(S3Call call) {
        var found = lookup.find(call.location(), call.target().directory());
        var part = PartRange.of(call, found);
        var answer = headOf(call, found);
        if (answer.status() != 200) {
            return answer;
        }
        return part.isPresent()
                ? part.get().head(answer)
                : answer.with("Content-Length", Long.toString(ObjectHeaders.length(found)));
    }

    private static HttpResponse headOf(S3Call call, StoredEntry entry) {
        return call.conditions().isNotModified(ObjectHeaders.validators(entry))
                ? HttpResponse.of(304).with(ObjectHeaders.ofUnchanged(entry))
                : HttpResponse.of(200).with(headers(call, entry));
    }

    private static HttpResponse answer(S3Call call, OpenFile open) throws IOException {
        var validators = ObjectHeaders.validators(open.file());
        if (call.conditions().isNotModified(validators)) {
            open.close();
            return HttpResponse.of(304).with(ObjectHeaders.ofUnchanged(open.file()));
        }
        return send(call, open, RangeCondition.of(call.request(), validators));
    }

    /** The checksum is sent if it is asked for, and if it is that of what is sent. */
    private static List<Header> headers(S3Call call, StoredEntry entry) {
        var headers = ResponseOverrides.apply(call, ObjectHeaders.of(entry));
        boolean wanted =
                call.header(Checksums.MODE).filter("ENABLED"::equalsIgnoreCase).isPresent();
        boolean whole = call.header("Range").isEmpty() && !call.query().has(S3Parameters.PART_NUMBER);
        if (wanted && whole && entry instanceof StoredFile file) {
            file.details().checksum().map(Checksums::headers).ifPresent(headers::addAll);
        }
        return headers;
    }

    private static void requireNoSecret(StoredFile file) {
        if (file.attributes().contentSecret().isPresent()) {
            throw new RefusedException(
                    ErrorCode.WRONG_CONTENT_SECRET,
                    "The file has a content secret, which the S3 dialect cannot send. Use the REST dialect");
        }
    }

    private static HttpResponse send(S3Call call, OpenFile open, Optional<ByteRange> range) throws IOException {
        var file = open.file();
        var headers = headers(call, file);
        var part = PartRange.of(call, file);
        if (part.isPresent()) {
            return part.get().send(headers, open);
        }
        if (range.isEmpty()) {
            return HttpResponse.of(200).with(headers).with(new FileBody(open, 0, file.length()));
        }
        var slice = range.get().within(file.length());
        if (slice.isEmpty()) {
            throw new RefusedException(
                    HttpProblem.RANGE_NOT_SATISFIABLE,
                    "The file has " + file.length() + " bytes and none of the range",
                    List.of(new Header("Content-Range", "bytes */" + file.length())));
        }
        return HttpResponse.of(206)
                .with(headers)
                .with("Content-Range", slice.get().contentRange(file.length()))
                .with(new FileBody(open, slice.get().offset(), slice.get().length()));
    }
}
