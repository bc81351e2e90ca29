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
import io.github.westcloud.server.internal.condition.Conditions;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.util.Optional;

/** Chapter 3.6: DELETE of a file, or of an empty directory if the key ends with a slash. What is not there is deleted, too. */
final class DeleteObject implements S3Operation {

    private static final int NO_CONTENT = 204;

    private final StorageEngine engine;

    DeleteObject(StorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public HttpResponse answer(S3Call call) {
        var conditions = call.conditions();
        delete(call.location(), call.target().directory(), conditions);
        return HttpResponse.of(NO_CONTENT);
    }

    /**
     * Deletes what a key names, if it is there and the conditions hold.
     *
     * @param directory whether the key has a slash at its end, which no file has
     * @throws StorageException with DIRECTORY_NOT_EMPTY if it is a directory with something in it
     */
    void delete(Location location, boolean directory, Conditions conditions) {
        try {
            requireNamed(engine.find(location), directory);
            engine.delete(location, there -> {
                requireNamed(there, directory);
                conditions.require(there.map(ObjectHeaders::validators));
            });
        } catch (StorageException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            conditions.require(Optional.empty());
        }
    }

    private static void requireNamed(Optional<StoredEntry> there, boolean directory) {
        if (there.filter(entry -> entry instanceof StoredFile != directory).isEmpty()) {
            throw new StorageException(ErrorCode.NOT_FOUND, "The key names nothing");
        }
    }
}
