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
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Chapter 3.2: PUT of a whole file. It replaces one that is there and makes the directories of its key, since S3 clients can
 * do neither otherwise. A key with a slash at its end and no content makes a directory.
 */
final class PutObject implements S3Operation {

    private static final String ANNOUNCED = "x-amz-sdk-checksum-algorithm";

    private final StorageEngine engine;
    private final Directories directories;

    PutObject(StorageEngine engine, Directories directories) {
        this.engine = engine;
        this.directories = directories;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        return call.target().directory() ? putDirectory(call) : putFile(call);
    }

    private HttpResponse putFile(S3Call call) throws IOException {
        var location = call.location();
        var attributes = ObjectHeaders.read(call);
        var payload = call.payload();
        long length = ContentLength.require(payload.length(), "A single upload");
        var options = call.putOptions();
        engine.requirePut(location, length, options);
        try (var content = engine.receive(length)) {
            content.verified(payload.wanting(announced(call)).read(content::write));
            payload.checksum().ifPresent(content::verified);
            var file = engine.put(location, content, attributes, options);
            var answer = HttpResponse.of(200).with(S3Headers.ETAG, ObjectHeaders.quoted(file.etag()));
            return payload.checksum()
                    .map(sum -> answer.with(Checksums.headers(sum)))
                    .orElse(answer);
        }
    }

    /** Some clients say which checksum they mean, and leave it to the server to compute it. */
    private static Optional<String> announced(S3Call call) {
        return call.header(ANNOUNCED)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .map(UploadChecksum::requireKnown);
    }

    private HttpResponse putDirectory(S3Call call) throws IOException {
        var payload = call.payload();
        if (payload.length().orElse(0) > 0) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI, "A key that ends with a slash is a directory and has no content");
        }
        payload.read(piece -> {});
        directories.make(call);
        return HttpResponse.of(200).with(S3Headers.ETAG, ObjectHeaders.quoted(Md5.hex(new byte[0])));
    }
}
