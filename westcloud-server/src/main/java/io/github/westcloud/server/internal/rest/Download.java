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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.condition.RangeCondition;
import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.transfer.FileBody;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Chapter 2.5: GET of a file, whole or one range of it. A {@code Range} header that is malformed or has several ranges is
 * ignored, as RFC 9110 allows; one that lies outside the file is answered with 416.
 */
final class Download implements Operation {

    private static final Input INPUT = Input.of(
            WestHeaders.LIST_ITERATOR, WestHeaders.NEXT_ITERATOR, WestHeaders.LIST_LIMIT, WestHeaders.LIST_ORDER);

    private final StorageEngine engine;
    private final FileLookup lookup;

    Download(StorageEngine engine, FileLookup lookup) {
        this.engine = engine;
        this.lookup = lookup;
    }

    /** Whoever asks for a listing cannot know that there is a file. */
    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) throws IOException {
        FileLookup.requireSecret(lookup.file(call.target()), call.target());
        var open = engine.open(call.location());
        try {
            FileLookup.requireSecret(open.file(), call.target());
            return answer(call, open);
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static HttpResponse answer(Call call, OpenFile open) throws IOException {
        var validators = FileHeaders.validators(open.file());
        if (call.conditions().isNotModified(validators)) {
            open.close();
            return HttpResponse.of(304).with(FileHeaders.ofUnchanged(open.file()));
        }
        return send(open, RangeCondition.of(call.request(), validators));
    }

    private static HttpResponse send(OpenFile open, Optional<ByteRange> range) throws IOException {
        var file = open.file();
        var headers = FileHeaders.of(file);
        if (range.isEmpty()) {
            var whole = HttpResponse.of(200).with(headers).with(new FileBody(open, 0, file.length()));
            return file.md5()
                    .map(md5 -> whole.with(WestHeaders.CONTENT_MD5, md5))
                    .orElse(whole);
        }
        var slice = range.get().within(file.length());
        if (slice.isEmpty()) {
            throw new RefusedException(
                    HttpProblem.RANGE_NOT_SATISFIABLE,
                    "The file has " + file.length() + " bytes and none of the range",
                    List.of(new Header("Content-Range", "bytes */" + file.length())));
        }
        Body part = new FileBody(open, slice.get().offset(), slice.get().length());
        return HttpResponse.of(206)
                .with(headers)
                .with("Content-Range", slice.get().contentRange(file.length()))
                .with(part);
    }
}
