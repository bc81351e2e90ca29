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
package io.github.westcloud.client.operation;

import io.github.westcloud.protocol.ObjectPath;

/**
 * Delete a file or an empty directory (chapters 2.6, 2.10 and 3.6 of the API document).
 *
 * @param path what to delete
 * @param directory whether the path is a directory: a file and a directory of one name have different keys in the S3
 *     dialect. The REST dialect finds out by itself
 * @param async whether the service may answer before it is gone
 */
public record DeleteRequest(ObjectPath path, boolean directory, boolean async) {

    /** @throws IllegalArgumentException if the path is the root of the bucket */
    public DeleteRequest {
        Requests.requireFile(path, "delete");
    }

    /** A directory. */
    public static DeleteRequest ofDirectory(ObjectPath path) {
        return new DeleteRequest(path, true, false);
    }

    /** A file; in the REST dialect also a directory. */
    public static DeleteRequest of(ObjectPath path) {
        return new DeleteRequest(path, false, false);
    }

    public DeleteRequest withAsync(boolean value) {
        return new DeleteRequest(path, directory, value);
    }
}
