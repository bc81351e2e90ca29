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

import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Objects;
import java.util.Optional;

/**
 * List a directory (chapter 2.11 of the API document).
 *
 * @param path which directory; the root for the top of the bucket
 * @param iterator where to go on, from the page before; empty for the first page
 * @param limit how many entries a page holds, 1 to 10,000
 * @param order by name, up or down
 */
public record ListRequest(ObjectPath path, Optional<String> iterator, int limit, ListOrder order) {

    /** How many entries a page holds when a caller does not say: few round trips, little memory. */
    public static final int DEFAULT_PAGE = 1000;

    /** @throws IllegalArgumentException if the limit is out of its bounds or the iterator cannot be sent */
    public ListRequest {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(order, "order");
        iterator.ifPresent(value -> Requests.requireHeaderValue("iterator", value));
        if (limit < 1 || limit > ListToken.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "A page of a listing has 1 to " + ListToken.MAX_LIMIT + " entries, not " + limit);
        }
    }

    /** The first page in ascending order, with up to {@link #DEFAULT_PAGE} entries. */
    public static ListRequest of(ObjectPath path) {
        return new ListRequest(path, Optional.empty(), DEFAULT_PAGE, ListOrder.ASC);
    }

    public ListRequest withIterator(String value) {
        return new ListRequest(path, Optional.ofNullable(value), limit, order);
    }

    public ListRequest withLimit(int value) {
        return new ListRequest(path, iterator, value, order);
    }

    public ListRequest withOrder(ListOrder value) {
        return new ListRequest(path, iterator, limit, value);
    }
}
