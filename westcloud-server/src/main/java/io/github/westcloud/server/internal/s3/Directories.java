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
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.server.S3Directories;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Parents;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import java.util.Optional;

/** Directories as this dialect has them: made by themselves for keys below them, or on their own by a key with a slash at its end. */
final class Directories {

    /** Takes directories as S3 has them. */
    static final String LENIENT_OPTION =
            "--s3, which does all that stock S3 tools need, or with --s3-directories lenient";

    private static final String ONE_NAME =
            ". Other than keys of S3, a file and a directory cannot have the same name: this service stores them in one tree";

    private static final int ATTEMPTS = 100;

    private final StorageEngine engine;
    private final S3Directories rule;

    Directories(StorageEngine engine, S3Directories rule) {
        this.engine = engine;
        this.rule = rule;
    }

    boolean areLenient() {
        return rule == S3Directories.LENIENT;
    }

    /** What becomes of the directories that a new key needs. */
    Parents parents() {
        return areLenient() ? Parents.PASSING : Parents.LASTING;
    }

    /** Makes the directory that a key names, unless it is there. What was there may be gone when it is looked at: then again. */
    void make(S3Call call) {
        int attempt = 1;
        while (!isMade(call, attempt)) {
            attempt++;
        }
    }

    private boolean isMade(S3Call call, int attempt) {
        try {
            engine.createDirectory(call.location(), new PutOptions(false, call.parents(), call.precondition()));
            return true;
        } catch (StorageException e) {
            var there = engine.find(call.location());
            boolean gone = there.isEmpty() && e.code() == ErrorCode.ALREADY_EXISTS && attempt < ATTEMPTS;
            if (!gone && there.filter(StoredDirectory.class::isInstance).isEmpty()) {
                throw e;
            }
            there.ifPresent(directory -> call.precondition().check(there));
            return !gone;
        }
    }

    /**
     * What the store refuses because a directory is in the way, with the option that would allow it. A strict server's
     * directories stay when their last file goes, which clients that know only keys do not expect. No option gives a file and a
     * directory the same name: a tree of the service has no place for both, and the REST dialect could not name them.
     */
    RuntimeException explained(StorageException refusal, Location location) {
        boolean ofDirectory = refusal.code() == ErrorCode.DIRECTORY_NOT_EMPTY
                || refusal.code() == ErrorCode.WRONG_OBJECT_TYPE && isEmptyDirectory(location);
        if (!areLenient() && ofDirectory) {
            return RefusedException.unless(LENIENT_OPTION, refusal.code(), refusal.getMessage());
        }
        return refusal.code() == ErrorCode.WRONG_OBJECT_TYPE
                ? new StorageException(refusal.code(), refusal.getMessage() + ONE_NAME)
                : refusal;
    }

    private boolean isEmptyDirectory(Location location) {
        return !location.path().isRoot()
                && engine.find(location)
                        .filter(StoredDirectory.class::isInstance)
                        .isPresent()
                && engine.list(location, new ListQuery(Optional.empty(), 1, ListOrder.ASC))
                        .entries()
                        .isEmpty();
    }
}
