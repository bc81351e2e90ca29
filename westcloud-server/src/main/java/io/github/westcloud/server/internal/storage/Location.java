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
package io.github.westcloud.server.internal.storage;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;

/**
 * A path in a bucket.
 *
 * @param bucket the bucket
 * @param path the path of a file or directory in it
 */
public record Location(BucketName bucket, ObjectPath path) {

    /** The directory that holds this location; the root has none. */
    public Location parent() {
        return new Location(bucket, path.parent());
    }

    @Override
    public String toString() {
        return "/" + bucket + "/" + path;
    }
}
