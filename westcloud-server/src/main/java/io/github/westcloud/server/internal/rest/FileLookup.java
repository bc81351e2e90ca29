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
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.server.ContentSecrets;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Finds what a path points at, with the documented error when it cannot be had. */
final class FileLookup {

    private final StorageEngine engine;
    private final ContentSecrets contentSecrets;

    FileLookup(StorageEngine engine) {
        this(engine, ContentSecrets.LENIENT);
    }

    FileLookup(StorageEngine engine, ContentSecrets contentSecrets) {
        this.engine = engine;
        this.contentSecrets = contentSecrets;
    }

    /**
     * What is there.
     *
     * @throws StorageException with UPLOAD_NOT_FINISHED if the first upload to this path is under way, NOT_FOUND if there
     *     is nothing
     * @throws RefusedException with NOT_FOUND if there is a file where the path ends with a slash
     */
    StoredEntry find(RequestTarget target) {
        var location = new Location(target.bucket(), target.path());
        var entry = engine.require(location);
        if (entry instanceof StoredFile) {
            requireNoSlash(target);
        }
        return entry;
    }

    private static void requireNoSlash(RequestTarget target) {
        if (target.directory()) {
            throw new RefusedException(
                    ErrorCode.NOT_FOUND,
                    new Location(target.bucket(), target.path()) + " is a file, but the path ends with a slash");
        }
    }

    /**
     * What {@link #find} and {@link #requireSecretOfOwner} have found still holds when the file is changed, which may be another
     * one by then.
     */
    Precondition stillHolds(RequestTarget target) {
        return there -> {
            if (there.isPresent() && there.get() instanceof StoredFile file) {
                requireNoSlash(target);
                requireSecretOfOwner(file, target);
            }
        };
    }

    /** The file that is there; a directory is the wrong type. */
    StoredFile file(RequestTarget target) {
        if (find(target) instanceof StoredFile file) {
            return file;
        }
        throw new RefusedException(ErrorCode.WRONG_OBJECT_TYPE, "/" + target + " is a directory, not a file");
    }

    /**
     * Reading needs the content secret of the file in the path.
     *
     * @throws RefusedException with WRONG_CONTENT_SECRET if it is missing or wrong
     */
    static void requireSecret(StoredFile file, RequestTarget target) {
        var wanted = file.attributes().contentSecret();
        if (wanted.isPresent() && target.contentSecret().isEmpty()) {
            throw wrongSecret();
        }
        requireSecretIfSent(file, target);
    }

    /**
     * The owner's operations work without the content secret, unless the server is strict; one that is sent must be right.
     *
     * @throws RefusedException with WRONG_CONTENT_SECRET if it is wrong, or missing where it is needed
     */
    void requireSecretOfOwner(StoredFile file, RequestTarget target) {
        boolean isMissing = file.attributes().contentSecret().isPresent()
                && target.contentSecret().isEmpty();
        if (isMissing && contentSecrets == ContentSecrets.STRICT) {
            throw RefusedException.unless(
                    "--content-secrets lenient",
                    ErrorCode.WRONG_CONTENT_SECRET,
                    "Every request for " + target + " needs '!' and its content secret at the end of the path");
        }
        requireSecretIfSent(file, target);
    }

    private static void requireSecretIfSent(StoredFile file, RequestTarget target) {
        if (target.contentSecret().isEmpty()) {
            return;
        }
        var sent = target.contentSecret().get().getBytes(StandardCharsets.UTF_8);
        var wanted = file.attributes().contentSecret().orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, wanted)) {
            throw wrongSecret();
        }
    }

    static RefusedException wrongSecret() {
        return new RefusedException(
                ErrorCode.WRONG_CONTENT_SECRET, "The path needs '!' and the right content secret at its end");
    }
}
