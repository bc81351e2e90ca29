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

import io.github.westcloud.client.internal.dialect.answer.EntityTag;
import io.github.westcloud.client.internal.dialect.answer.FileLength;
import io.github.westcloud.client.internal.dialect.answer.LenientDates;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;
import java.time.Instant;
import java.util.TreeMap;

/** Reads the headers that describe a file (chapter 2.7 of the API document), on HEAD as on GET. */
final class FileInfoDecoder {

    private FileInfoDecoder() {}

    static FileInfo decode(BucketName bucket, ObjectPath path, WireResponse response) throws IOException {
        var type = response.header(WestHeaders.FILE_TYPE)
                .or(() -> response.header("Content-Type"))
                .orElse(null);
        return FileInfo.builder(path)
                .bucket(bucket)
                .directory(WestHeaders.FOLDER.equals(type))
                .contentType(type)
                .length(length(response))
                .lastModified(lastModified(response))
                .etag(EntityTag.of(response))
                .contentMd5(response.header(WestHeaders.CONTENT_MD5)
                        .filter(Md5::isHex)
                        .orElse(null))
                .metadata(metadata(response))
                .build();
    }

    private static Instant lastModified(WireResponse response) {
        return response.header(WestHeaders.FILE_DATE)
                .or(() -> response.header("Last-Modified"))
                .map(LenientDates::parse)
                .orElse(null);
    }

    private static long length(WireResponse response) throws IOException {
        var size = response.header(WestHeaders.FILE_SIZE);
        return size.isPresent() ? FileLength.parse(size.get()) : FileLength.of(response);
    }

    /** What the service sends under a name or with a value that is not legal is left out, not fatal. */
    private static Metadata metadata(WireResponse response) {
        var headers = response.headers(WestHeaders.META_PREFIX);
        if (headers.isEmpty()) {
            return Metadata.empty();
        }
        var values = new TreeMap<String, String>();
        headers.forEach((header, value) -> {
            Metadata.nameOf(header)
                    .filter(name -> Metadata.isLegal(name, value))
                    .ifPresent(name -> values.put(name, value));
        });
        return new Metadata(values);
    }
}
