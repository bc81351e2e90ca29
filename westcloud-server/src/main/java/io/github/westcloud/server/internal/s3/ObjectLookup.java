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
import io.github.westcloud.server.ContentSecrets;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;

/** Finds what a key names: a file, or with a slash at its end a directory. */
final class ObjectLookup {

    private final StorageEngine engine;
    private final ContentSecrets contentSecrets;

    ObjectLookup(StorageEngine engine, ContentSecrets contentSecrets) {
        this.engine = engine;
        this.contentSecrets = contentSecrets;
    }

    /**
     * This dialect has no place for a content secret: a {@code !} in a key is a character like any other.
     *
     * @throws RefusedException with WRONG_CONTENT_SECRET if the file has one and the server insists on it
     */
    void requireNoSecretNeeded(StoredEntry entry) {
        boolean needed = contentSecrets == ContentSecrets.STRICT
                && entry instanceof StoredFile file
                && file.attributes().contentSecret().isPresent();
        if (needed) {
            throw RefusedException.unless(
                    "--content-secrets lenient",
                    ErrorCode.WRONG_CONTENT_SECRET,
                    "Every request for this file needs its content secret, which the S3 dialect cannot send. Use the REST"
                            + " dialect");
        }
    }

    /**
     * What a key names.
     *
     * @throws StorageException with UPLOAD_NOT_FINISHED if the first upload to it is under way
     * @throws RefusedException with NOT_FOUND if there is nothing, a directory without a slash at the end of the key, or a file
     *     with one
     */
    StoredEntry find(Location location, boolean directory) {
        var entry = require(location);
        requireNoSecretNeeded(entry);
        if (!isNamed(entry, directory)) {
            throw noSuchKey(location);
        }
        return entry;
    }

    /** Opens the file that a key names. Since it was found, something else may have taken its place. */
    OpenFile open(Location location) {
        try {
            return engine.open(location);
        } catch (StorageException e) {
            throw e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.WRONG_OBJECT_TYPE ? noSuchKey(location) : e;
        }
    }

    private StoredEntry require(Location location) {
        try {
            return engine.require(location);
        } catch (StorageException e) {
            throw e.code() == ErrorCode.NOT_FOUND ? noSuchKey(location) : e;
        }
    }

    private static RefusedException noSuchKey(Location location) {
        return new RefusedException(S3Error.NO_SUCH_KEY, "There is no file at " + location);
    }

    /**
     * Whether an entry is what a key means: one with a slash at its end is a directory that was made on its own, one without is
     * a file.
     */
    static boolean isNamed(StoredEntry entry, boolean directory) {
        return entry instanceof StoredDirectory found ? directory && !found.passing() : !directory;
    }

    /** The file that a key names. */
    StoredFile file(Location location) {
        return (StoredFile) find(location, false);
    }
}
