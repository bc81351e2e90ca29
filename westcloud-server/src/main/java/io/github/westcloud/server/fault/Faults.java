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
package io.github.westcloud.server.fault;

import java.util.List;

/**
 * The faults of a server. A request meets the first fault that matches it, in the order in which they were switched on,
 * and no other. A fault is used up when it has met as many requests as it was told. Thread-safe.
 */
public interface Faults {

    /** For a fault that stays until it is switched off. */
    int ALWAYS = Integer.MAX_VALUE;

    /**
     * Switches a fault on until it is switched off.
     *
     * @throws IllegalStateException if 1,000 faults are on
     */
    default Fault add(RequestPattern requests, FaultAction action) {
        return add(requests, ALWAYS, action);
    }

    /**
     * Switches a fault on for the next requests that match.
     *
     * @param times how many requests, at least 1
     * @throws IllegalArgumentException if {@code times} is less than 1
     * @throws IllegalStateException if 1,000 faults are on
     */
    Fault add(RequestPattern requests, int times, FaultAction action);

    /** The faults that are on, in the order in which they were switched on. */
    List<Fault> active();

    /** Switches one fault off. Returns false if it is not on any more. */
    boolean remove(long id);

    /** Switches all faults off. */
    void clear();
}
