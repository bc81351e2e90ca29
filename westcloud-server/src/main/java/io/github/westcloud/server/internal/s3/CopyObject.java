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
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.util.function.UnaryOperator;

/** Chapter 3.4: PUT that copies a file of the bucket. It replaces a file that is there and makes directories, as S3 does. */
final class CopyObject implements S3Operation {

    private final StorageEngine engine;
    private final ObjectLookup lookup;
    private final Directories directories;

    CopyObject(StorageEngine engine, ObjectLookup lookup, Directories directories) {
        this.engine = engine;
        this.directories = directories;
        this.lookup = lookup;
    }

    @Override
    public HttpResponse answer(S3Call call) {
        if (directories.areLenient() && call.target().directory()) {
            return copyDirectory(call);
        }
        var target = call.file();
        var source = CopySource.of(call);
        lookup.file(source);
        var ofSource = CopySource.conditions(call);
        var copy = engine.copy(source, target, change(call), call.putOptions(), there -> {
            lookup.requireNoSecretNeeded(there.orElseThrow());
            ofSource.requireOfSource(ObjectHeaders.validators(there.orElseThrow()));
        });
        return XmlAnswers.of(xml -> xml.open(S3Elements.COPY_RESULT)
                .text(S3Elements.LAST_MODIFIED, XmlAnswers.date(copy.created()))
                .text(S3Elements.ETAG, ObjectHeaders.quoted(copy.etag()))
                .with(out -> copy.details().checksum().ifPresent(checksum -> Checksums.write(out, checksum)))
                .close());
    }

    /** A key that ends with a slash has nothing but its name. */
    private HttpResponse copyDirectory(S3Call call) {
        var source = CopySource.target(call);
        var there = lookup.find(new Location(source.bucket(), source.path()), source.directory());
        if (there instanceof StoredFile) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI, "A key that ends with a slash is a directory and has no content");
        }
        CopySource.conditions(call).requireOfSource(ObjectHeaders.validators(there));
        directories.make(call);
        return XmlAnswers.of(xml -> xml.open(S3Elements.COPY_RESULT)
                .text(S3Elements.LAST_MODIFIED, XmlAnswers.date(there.created()))
                .text(S3Elements.ETAG, ObjectHeaders.quoted(ObjectHeaders.etag(there)))
                .close());
    }

    private static UnaryOperator<FileAttributes> change(S3Call call) {
        var directive = call.header(S3Headers.METADATA_DIRECTIVE).orElse("COPY");
        if (directive.equalsIgnoreCase("COPY")) {
            return UnaryOperator.identity();
        }
        if (!directive.equalsIgnoreCase("REPLACE")) {
            throw new RefusedException(
                    ErrorCode.WRONG_METADATA_MODE,
                    S3Headers.METADATA_DIRECTIVE + " must be COPY or REPLACE, not '" + directive + "'");
        }
        var sent = ObjectHeaders.read(call);
        return file -> file.withMetadata(sent.metadata())
                .withContentType(sent.contentType())
                .withHeaders(sent.headers());
    }
}
