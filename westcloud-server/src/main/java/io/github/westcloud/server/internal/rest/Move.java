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

import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.StorageEngine;

/** Chapter 2.4: PUT that moves a file of the bucket to a free path, in one step. */
final class Move implements Operation {

    private static final Input INPUT = Input.of(
                    WestHeaders.MOVE_SOURCE, WestHeaders.META_DIRECTIVE, WestHeaders.META_TTL, WestHeaders.AUTOMKDIR)
            .withMetadata();

    private final StorageEngine engine;
    private final CopySource sources;
    private final AttributeChange attributes;

    Move(StorageEngine engine, CopySource sources, AttributeChange attributes) {
        this.engine = engine;
        this.sources = sources;
        this.attributes = attributes;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        var target = call.newFile();
        var source = sources.require(call, WestHeaders.MOVE_SOURCE);
        engine.move(
                source.location(), target, attributes.byDirective(call), call.newFileOptions(), source.precondition());
        return HttpResponse.of(200);
    }
}
