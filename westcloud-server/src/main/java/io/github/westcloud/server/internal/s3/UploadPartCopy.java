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
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.server.internal.http.HttpRequest.BodySink;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.payload.BodyChecksum;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Beyond the document: a part whose content is that of a file, or a range of it. It is copied within the server. */
final class UploadPartCopy implements S3Operation {

    static final String RANGE = "x-amz-copy-source-range";

    private static final int BUFFER_SIZE = 128 * 1024;
    /** Both ends are needed, as in S3. */
    private static final Pattern FIRST_TO_LAST = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    private final ObjectLookup lookup;
    private final UploadPart uploadPart;

    UploadPartCopy(ObjectLookup lookup, UploadPart uploadPart) {
        this.lookup = lookup;
        this.uploadPart = uploadPart;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var source = CopySource.of(call);
        lookup.file(source);
        try (var open = lookup.open(source)) {
            var file = open.file();
            requireNoSecret(file);
            CopySource.conditions(call).requireOfSource(ObjectHeaders.validators(file));
            var sums = uploadPart.put(call, slice(call, open));
            return XmlAnswers.of(xml -> xml.open("CopyPartResult")
                    .text(S3Elements.LAST_MODIFIED, XmlAnswers.date(file.created()))
                    .text(S3Elements.ETAG, ObjectHeaders.quoted(sums.md5()))
                    .with(out ->
                            sums.checksum().ifPresent(sum -> out.text(Checksums.element(sum.algorithm()), sum.value())))
                    .close());
        }
    }

    private static void requireNoSecret(StoredFile file) {
        if (file.attributes().contentSecret().isPresent()) {
            throw new RefusedException(
                    ErrorCode.WRONG_CONTENT_SECRET, "A file with a content secret can only be copied as a whole");
        }
    }

    private static Slice slice(S3Call call, OpenFile open) {
        long fileLength = open.file().length();
        var header = call.header(RANGE);
        if (header.isEmpty()) {
            return new Slice(open, 0, fileLength);
        }
        var ends = FIRST_TO_LAST.matcher(header.get());
        long first = ends.matches() ? Long.parseLong(ends.group(1)) : -1;
        long last = ends.matches() ? Long.parseLong(ends.group(2)) : -1;
        if (first < 0 || last < first || last >= fileLength) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX,
                    RANGE + " must be bytes=first-last within the " + fileLength + " bytes of the file, not '"
                            + header.get() + "'");
        }
        return new Slice(open, first, last - first + 1);
    }

    /** Some bytes of an open file. */
    private record Slice(OpenFile file, long offset, long bytes) implements UploadPart.Source {

        @Override
        public OptionalLong length() {
            return OptionalLong.of(bytes);
        }

        @Override
        public UploadPart.Sums read(Optional<String> algorithm, BodySink sink) throws IOException {
            var md5 = Md5.newDigest();
            var checksum = algorithm.map(BodyChecksum::ofAlgorithm);
            var buffer = ByteBuffer.allocate(BUFFER_SIZE);
            for (long at = offset; at < offset + bytes; ) {
                buffer.clear().limit((int) Math.min(BUFFER_SIZE, offset + bytes - at));
                int count = file.read(buffer, at);
                if (count < 0) {
                    throw new IOException("The content of the source ended early");
                }
                at += count;
                md5.update(buffer.flip().duplicate());
                checksum.ifPresent(sum -> sum.update(buffer));
                sink.accept(buffer);
            }
            return new UploadPart.Sums(Md5.format(md5.digest()), checksum.map(BodyChecksum::finish));
        }
    }
}
