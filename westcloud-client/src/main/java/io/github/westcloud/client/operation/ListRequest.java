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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lists a directory, one page at a time (chapters 2.11 and 3.8 of the API document). Immutable.
 */
public final class ListRequest {

    /** Whoever walks a tree ends here, if the service says for ever that there is a directory below. */
    private static final int MOST_LEVELS = 1000;

    private final ObjectPath path;
    private final String iterator;
    private final Integer limit;
    private final ListOrder order;

    private ListRequest(Builder builder) {
        path = builder.path;
        iterator = builder.iterator;
        limit = builder.limit;
        order = builder.order;
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(order, "order");
        if (path.segments().size() > MOST_LEVELS) {
            throw new IllegalArgumentException("A directory to list can be at most " + MOST_LEVELS
                    + " levels deep, not " + path.segments().size());
        }
        Requests.requireHeaderValue("iterator", iterator);
        if (limit != null && (limit < 1 || limit > ListToken.MAX_LIMIT)) {
            throw new IllegalArgumentException(
                    "A page of a listing must have 1 to " + ListToken.MAX_LIMIT + " entries, not " + limit);
        }
    }

    /**
     * Returns a request for the first page in ascending order, with as many entries as the dialect allows in a page.
     *
     * @throws IllegalArgumentException if the limit is out of its bounds, the iterator cannot be sent, or the directory has more
     *     than 1,000 levels
     */
    public static ListRequest of(ObjectPath path) {
        return builder(path).build();
    }

    /** Returns a builder for the first page in ascending order. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(path);
        builder.iterator = iterator;
        builder.limit = limit;
        builder.order = order;
        return builder;
    }

    /** Returns the directory to list; the root lists the top of the bucket. */
    public ObjectPath path() {
        return path;
    }

    /** Returns where the page begins; empty for the first page. */
    public Optional<String> iterator() {
        return Optional.ofNullable(iterator);
    }

    /** Returns how many entries a page has at most; empty for as many as the dialect allows. */
    public Optional<Integer> limit() {
        return Optional.ofNullable(limit);
    }

    /** Returns the order of the entries by name. */
    public ListOrder order() {
        return order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "ListRequest[" + path + iterator().map(i -> ", from " + i).orElse("")
                + (limit == null ? "" : ", " + limit) + ", " + order + "]";
    }

    private List<Object> values() {
        return Arrays.asList(path, iterator, limit, order);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private String iterator;
        private Integer limit;
        private ListOrder order = ListOrder.ASC;

        private Builder(ObjectPath path) {
            this.path = path;
        }

        /**
         * Sets where the page begins: what {@link io.github.westcloud.client.model.DirectoryPage#nextIterator()} of the page
         * before gave. Default: none, for the first page.
         */
        public Builder iterator(String value) {
            iterator = value;
            return this;
        }

        /**
         * Sets how many entries a page has at most: 1 to 10,000, in the S3 dialect up to 1,000. Default: as many as
         * the dialect allows, for the fewest round trips; a page of 10,000 entries takes about 3 MB of memory.
         */
        public Builder limit(int value) {
            limit = value;
            return this;
        }

        /**
         * Sets the order of the entries by name. The S3 dialect has the ascending order only. Default:
         * {@link ListOrder#ASC}.
         */
        public Builder order(ListOrder value) {
            order = value;
            return this;
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if the limit is out of its bounds, the iterator cannot be sent, or the directory has more
         *     than 1,000 levels
         */
        public ListRequest build() {
            return new ListRequest(this);
        }
    }
}
