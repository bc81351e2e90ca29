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

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was done to one path at the same time, and whether there is an order of it that explains all results: one in which each operation
 * happens at one moment between its beginning and its end (Wing and Gong's search, which remembers where it has been).
 */
final class PathHistory {

    /** What an operation does to what is at the path, if the result that was seen is possible there. */
    @FunctionalInterface
    interface Effect {

        /** @return what is there afterwards; empty if the result is not possible there */
        Optional<Optional<String>> on(Optional<String> before);
    }

    /**
     * An operation.
     *
     * @param begin a moment before it
     * @param end a moment after it
     */
    record Operation(String text, long begin, long end, Effect effect) {}

    private record Place(BitSet done, Optional<String> state) {}

    private final List<Operation> operations = new ArrayList<>();

    synchronized void add(Operation operation) {
        operations.add(operation);
    }

    int size() {
        return operations.size();
    }

    boolean isLinearizable() {
        operations.sort(Comparator.comparingLong(Operation::begin));
        return search(new Place(new BitSet(), Optional.empty()));
    }

    /** Depth first, without recursion: a history may be long. */
    private boolean search(Place first) {
        Set<Place> seen = new HashSet<>();
        var open = new ArrayList<Place>();
        open.add(first);
        while (!open.isEmpty()) {
            var place = open.remove(open.size() - 1);
            if (place.done().cardinality() == operations.size()) {
                return true;
            }
            next(place).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** An operation may be the next one if none that is left has ended before it began. */
    private List<Place> next(Place place) {
        var next = new ArrayList<Place>();
        long earliestEnd = Long.MAX_VALUE;
        for (int i = place.done().nextClearBit(0);
                i < operations.size();
                i = place.done().nextClearBit(i + 1)) {
            var operation = operations.get(i);
            if (operation.begin() > earliestEnd) {
                break;
            }
            earliestEnd = Math.min(earliestEnd, operation.end());
            var after = operation.effect().on(place.state());
            if (after.isPresent()) {
                var done = (BitSet) place.done().clone();
                done.set(i);
                next.add(new Place(done, after.get()));
            }
        }
        return next;
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        operations.forEach(operation -> lines.append(operation.begin())
                .append('-')
                .append(operation.end())
                .append(' ')
                .append(operation.text())
                .append('\n'));
        return lines.toString();
    }
}
