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

/** Chapter 2.8: PATCH changes what a file carries beside its content. A directory is WRONG_OBJECT_TYPE. */
final class UpdateMetadata implements Operation {

    private static final Input INPUT =
            Input.of(WestHeaders.META_TTL).withMetadata().withParameter(WestHeaders.METADATA_PARAMETER);

    private final StorageEngine engine;
    private final FileLookup lookup;
    private final AttributeChange attributes;

    UpdateMetadata(StorageEngine engine, FileLookup lookup, AttributeChange attributes) {
        this.engine = engine;
        this.lookup = lookup;
        this.attributes = attributes;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        var location = call.notRoot();
        var change = attributes.byQuery(call);
        lookup.requireSecretOfOwner(lookup.file(call.target()), call.target());
        engine.update(location, change, lookup.stillHolds(call.target()).and(call.precondition()));
        return HttpResponse.of(200);
    }
}
