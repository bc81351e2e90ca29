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
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredEntry;
import java.util.Optional;

/** Chapter 3.6: DELETE of a file, or of an empty directory if the key ends with a slash. What is not there is deleted, too. */
final class DeleteObject implements S3Operation {

    private static final int NO_CONTENT = 204;

    private final StorageEngine engine;
    private final ObjectLookup lookup;
    private final Directories directories;

    DeleteObject(StorageEngine engine, ObjectLookup lookup, Directories directories) {
        this.engine = engine;
        this.lookup = lookup;
        this.directories = directories;
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
     * @throws RuntimeException with DIRECTORY_NOT_EMPTY if it is a directory with something in it, of a strict server
     */
    void delete(Location location, boolean directory, Conditions conditions) {
        try {
            requireNamed(engine.find(location), directory);
            Precondition precondition = there -> {
                requireNamed(there, directory);
                there.ifPresent(lookup::requireNoSecretNeeded);
                conditions.require(there.map(ObjectHeaders::validators));
            };
            if (directory && directories.areLenient()) {
                engine.releaseDirectory(location, precondition);
            } else {
                engine.delete(location, precondition);
            }
        } catch (StorageException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw directories.explained(e, location);
            }
            conditions.require(Optional.empty());
            // Whoever has deleted it may not have got an answer yet, and this one says that it is gone for good.
            engine.awaitDurable();
        }
    }

    private static void requireNamed(Optional<StoredEntry> there, boolean directory) {
        if (there.filter(entry -> ObjectLookup.isNamed(entry, directory)).isEmpty()) {
            throw new StorageException(ErrorCode.NOT_FOUND, "The key names nothing");
        }
    }
}
