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
package io.github.westcloud.server.internal.auth;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.Access;
import java.util.HashMap;
import java.util.Map;

/**
 * A user. Immutable.
 *
 * @param credentials name and password
 * @param everywhere what the user may do in buckets that are not listed
 * @param buckets what the user may do in some buckets
 */
public record User(Credentials credentials, Access everywhere, Map<BucketName, Access> buckets) {

    public User {
        buckets = Map.copyOf(buckets);
    }

    /** A user who may do everything everywhere. */
    public User(Credentials credentials) {
        this(credentials, Access.FULL, Map.of());
    }

    /** This user with another access to all buckets that are not listed. */
    public User with(Access access) {
        return new User(credentials, access, buckets);
    }

    /** This user with an access of its own to one bucket. */
    public User with(BucketName bucket, Access access) {
        var all = new HashMap<>(buckets);
        all.put(bucket, access);
        return new User(credentials, everywhere, all);
    }

    public Access accessTo(BucketName bucket) {
        return buckets.getOrDefault(bucket, everywhere);
    }

    /** Whether there is no bucket in which the user may do anything. */
    public boolean isBarred() {
        return everywhere == Access.NONE && buckets.values().stream().allMatch(Access.NONE::equals);
    }
}
