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

import java.util.Optional;

/** What must be true of a path for it to be changed. It is checked in the same step as the change, so nobody comes between. */
@FunctionalInterface
public interface Precondition {

    /** No condition. */
    Precondition NONE = there -> {};

    /**
     * Throws if the change must not be made; then nothing is changed.
     *
     * @param there what is at the path
     */
    void check(Optional<StoredEntry> there);

    /** This one, and then another one. */
    default Precondition and(Precondition other) {
        return there -> {
            check(there);
            other.check(there);
        };
    }
}
