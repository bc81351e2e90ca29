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
import io.github.westcloud.client.internal.dialect.answer.FileLength;
import io.github.westcloud.client.internal.dialect.answer.LenientDates;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;
import java.time.Instant;
import java.util.TreeMap;

/**
 * Reads the headers that describe a file (chapter 3.7 of the API document), on HEAD as on GET. The entity tag is not taken
 * for the MD5 of the content: the document says that it is not always that.
 */
final class FileInfoDecoder {

    private FileInfoDecoder() {}

    static FileInfo decode(BucketName bucket, ObjectPath path, WireResponse response) throws IOException {
        return FileInfo.builder(path)
                .bucket(bucket)
                .contentType(response.header("Content-Type").orElse(null))
                .length(FileLength.of(response))
                .lastModified(lastModified(response))
                .etag(EntityTag.of(response))
                .metadata(metadata(response))
                .build();
    }

    static FileInfo decodeDirectory(BucketName bucket, ObjectPath path, WireResponse response) {
        return FileInfo.builder(path)
                .bucket(bucket)
                .directory(true)
                .contentType(WestHeaders.FOLDER)
                .lastModified(lastModified(response))
                .metadata(metadata(response))
                .build();
    }

    private static Instant lastModified(WireResponse response) {
        return response.header("Last-Modified").map(LenientDates::parse).orElse(null);
    }

    /** What the service sends under a name or with a value that is not legal is left out, not fatal. */
    private static Metadata metadata(WireResponse response) {
        var headers = response.headers(S3Headers.META_PREFIX);
        if (headers.isEmpty()) {
            return Metadata.empty();
        }
        var values = new TreeMap<String, String>();
        headers.forEach((header, value) -> {
            S3Headers.metadataNameOf(header)
                    .filter(name -> Metadata.isLegal(name, value))
                    .ifPresent(name -> values.put(name, value));
        });
        return new Metadata(values);
    }
}
