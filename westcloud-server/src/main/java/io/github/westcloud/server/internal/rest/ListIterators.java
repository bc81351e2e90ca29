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
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.Location;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The iterators that have been given out: Base64 of {@code next index:} and a random number, as the document describes
 * them. One may be used again and again, also while the directory changes. The 10,000 used last are known; older ones are
 * WRONG_LIST_ITERATOR. Thread-safe.
 */
final class ListIterators {

    private static final int CAPACITY = 10_000;
    private static final String PREFIX = "next index:";

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > CAPACITY;
        }
    };

    /**
     * Where a listing goes on.
     *
     * @param directory what is listed
     * @param after the last name that was sent
     * @param order in which order
     */
    record Place(Location directory, String after, ListOrder order) {}

    /** A new iterator. */
    String issue(Place place) {
        var text = PREFIX + Long.toUnsignedString(random.nextLong());
        var token = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        synchronized (places) {
            places.put(token, place);
        }
        return token;
    }

    /**
     * Where an iterator leads.
     *
     * @param order what the request says, which need not say it again
     * @throws RefusedException with WRONG_LIST_ITERATOR if it is unknown, or belongs to another directory or order
     */
    Place resume(String token, Location directory, Optional<ListOrder> order) {
        Place place;
        synchronized (places) {
            place = places.get(token);
        }
        if (place == null
                || !place.directory().equals(directory)
                || order.filter(asked -> asked != place.order()).isPresent()) {
            throw new RefusedException(
                    ErrorCode.WRONG_LIST_ITERATOR, "The iterator is unknown, or belongs to another directory or order");
        }
        return place;
    }
}
