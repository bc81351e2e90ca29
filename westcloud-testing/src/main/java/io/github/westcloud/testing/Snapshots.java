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
package io.github.westcloud.testing;

import io.github.westcloud.server.Snapshot;
import io.github.westcloud.server.WestCloudServer;
import java.util.HashMap;
import java.util.Map;

/** What is stored when the tests of a class begin; nested classes have their own. */
final class Snapshots {

    private final Map<Class<?>, Snapshot> taken = new HashMap<>();

    /** Unless the class has one. */
    void take(Class<?> test, WestCloudServer server) {
        taken.computeIfAbsent(test, key -> server.snapshot());
    }

    void restore(Class<?> test, WestCloudServer server) {
        server.restore(taken.get(test));
    }

    void drop(Class<?> test) {
        var dropped = taken.remove(test);
        if (dropped != null) {
            dropped.close();
        }
    }

    void dropAll() {
        taken.values().forEach(Snapshot::close);
        taken.clear();
    }
}
