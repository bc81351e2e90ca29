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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.Location;
import java.util.List;

/** The directories above a location, by their depth: 1 stands in the root of the bucket. */
final class ParentDirectories {

    private final Location location;
    private final List<String> segments;

    ParentDirectories(Location location) {
        this.location = location;
        this.segments = location.path().segments();
    }

    /** The depth of the directory that holds the location; 0 if that is the root. */
    int depth() {
        return Math.max(0, segments.size() - 1);
    }

    String name(int depth) {
        return segments.get(depth - 1);
    }

    /** The key of a directory's entry. */
    byte[] key(int depth) {
        return Keys.entry(location.bucket(), String.join("/", segments.subList(0, depth - 1)), name(depth));
    }

    Location location(int depth) {
        return new Location(location.bucket(), new ObjectPath(segments.subList(0, depth)));
    }
}
