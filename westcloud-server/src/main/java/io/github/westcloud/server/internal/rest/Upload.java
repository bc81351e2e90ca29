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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.admission.Admission;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.NewContent;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Chapter 2.1: PUT of a whole file. Everything that can be known from the headers is checked before the body is read. The
 * length must be announced and is at most 1 GiB, else FILE_SIZE_ERROR.
 */
final class Upload implements Operation {

    private static final Input INPUT = Input.of(
                    WestHeaders.OVERWRITE, WestHeaders.AUTOMKDIR, WestHeaders.ASYNC, WestHeaders.META_TTL)
            .withMetadata();

    private static final String CONTENT_TYPE = "Content-Type";

    private final StorageEngine engine;
    private final AttributeHeaders attributes;
    private final AsyncWork asyncWork;

    Upload(StorageEngine engine, AttributeHeaders attributes, AsyncWork asyncWork) {
        this.engine = engine;
        this.attributes = attributes;
        this.asyncWork = asyncWork;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) throws IOException {
        var location = call.newFile();
        long length = Admission.requireLength(call.request().contentLength(), "A single upload");
        var options = call.putOptions();
        var carried = attributes.read(call, CONTENT_TYPE);
        boolean async = call.flag(WestHeaders.ASYNC);
        var md5 = ContentMd5.announcedBy(call);
        engine.requirePut(location, length, options);
        var content = receive(call, length, md5);
        Runnable store = () -> {
            try (content) {
                engine.put(location, content, carried, options);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not close the content of " + location, e);
            }
        };
        try {
            asyncWork.run(async, "upload to " + location, store);
        } catch (RejectedExecutionException stopping) {
            dropAfter(stopping, content);
            throw stopping;
        }
        return HttpResponse.of(200);
    }

    @Override
    public boolean readsBody() {
        return true;
    }

    private NewContent receive(Call call, long length, ContentMd5 md5) throws IOException {
        var content = engine.receive(length);
        try {
            call.request().readBody(md5.watching(content::write));
            if (content.length() != length) {
                throw new RefusedException(
                        ErrorCode.FILE_SIZE_ERROR, "Announced " + length + " bytes, sent " + content.length());
            }
            md5.verify().ifPresent(content::verified);
            return content;
        } catch (IOException | RuntimeException e) {
            dropAfter(e, content);
            throw e;
        }
    }

    private static void dropAfter(Exception failure, NewContent content) {
        try {
            content.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
