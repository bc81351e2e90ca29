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
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;

/**
 * Chapter 2.9: POST with {@code folder: true} creates a directory. Without that header, or with {@code false}, the answer
 * is WRONG_OBJECT_TYPE: a POST creates nothing else.
 */
final class CreateDirectory implements Operation {

    private static final Input INPUT = Input.of(WestHeaders.AUTOMKDIR);

    private final StorageEngine engine;

    CreateDirectory(StorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        var location = call.newLocation();
        if (!call.flag(WestHeaders.FOLDER)) {
            throw new RefusedException(ErrorCode.WRONG_OBJECT_TYPE, "A POST needs the header folder: true");
        }
        engine.createDirectory(location, call.newFileOptions());
        return HttpResponse.of(200);
    }
}
