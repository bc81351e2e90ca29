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
package io.github.westcloud.client.internal.failure;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.util.Optional;

/**
 * What was attempted, for messages: {@code copy of /demo/a.txt to /demo/b.txt}. Immutable.
 *
 * @param operation one of a few names
 * @param description the same in words, which may say more: which part it is
 * @param target the bucket and path that it is about
 * @param source what is copied or moved to the target, or {@code null}
 * @param createsDirectories whether missing directories were to be created
 */
public record Attempted(
        String operation, String description, RequestTarget target, RequestTarget source, boolean createsDirectories) {

    /** An operation on one path. */
    public static Attempted of(String operation, BucketName bucket, ObjectPath path) {
        return new Attempted(operation, operation, new RequestTarget(bucket, path), null, false);
    }

    /** The directory of the target; empty if that is the root of the bucket, which is always there. */
    Optional<RequestTarget> parent() {
        var path = target.path();
        return path.segments().size() < 2
                ? Optional.empty()
                : Optional.of(new RequestTarget(target.bucket(), path.parent()));
    }

    @Override
    public String toString() {
        return description + " of " + (source == null ? target : source + " to " + target);
    }
}
