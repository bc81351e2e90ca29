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
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredFile;

/**
 * Chapters 2.6 and 2.10: DELETE of a file or an empty directory. An asynchronous request is answered before anything is
 * looked at.
 */
final class Delete implements Operation {

    private static final Input INPUT = Input.of(WestHeaders.ASYNC);

    private final StorageEngine engine;
    private final FileLookup lookup;
    private final AsyncWork asyncWork;

    Delete(StorageEngine engine, FileLookup lookup, AsyncWork asyncWork) {
        this.engine = engine;
        this.lookup = lookup;
        this.asyncWork = asyncWork;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        var location = call.notRoot();
        boolean async = call.flag(WestHeaders.ASYNC);
        var precondition = call.precondition();
        asyncWork.run(async, "deletion of " + location, () -> delete(call, precondition));
        return HttpResponse.of(200);
    }

    private void delete(Call call, Precondition precondition) {
        if (lookup.find(call.target()) instanceof StoredFile file) {
            lookup.requireSecretOfOwner(file, call.target());
        }
        engine.delete(call.location(), lookup.stillHolds(call.target()).and(precondition));
    }
}
