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
package io.github.westcloud.client.internal.listing;

import io.github.westcloud.client.internal.wire.Deadline;
import io.github.westcloud.client.listing.DirectoryIterator;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.BucketName;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** A listing over the pages that somebody asks the service for. One page is in memory at a time. */
public final class PagedDirectory implements DirectoryIterator {

    /** Pages without an entry are legal; a service that sends this many one after another leads nowhere. */
    private static final int MOST_EMPTY_PAGES = 1000;

    private final BucketName bucket;
    private final Function<ListRequest, DirectoryPage> pages;
    private final Duration timeout;
    private final CircleGuard guard = new CircleGuard();
    private ListRequest request;
    private Iterator<DirectoryEntry> entries;

    /**
     * An iterator from a request on.
     *
     * @param bucket for messages
     * @param pages asks the service for one page
     * @param timeout for pages without an entry that come one after another
     */
    public PagedDirectory(
            BucketName bucket, ListRequest request, Function<ListRequest, DirectoryPage> pages, Duration timeout) {
        this.bucket = bucket;
        this.request = request;
        this.pages = pages;
        this.timeout = timeout;
        this.entries = Collections.emptyIterator();
    }

    @Override
    public boolean hasNext() {
        var deadline = Deadline.in(timeout);
        for (int pages = 0; !entries.hasNext() && request != null; pages++) {
            if (pages == MOST_EMPTY_PAGES || deadline.isOver()) {
                throw ListingFailure.nothingButEmptyPages(bucket, request.path(), pages);
            }
            fetch();
        }
        return entries.hasNext();
    }

    @Override
    public DirectoryEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The listing has no further entry");
        }
        return entries.next();
    }

    @Override
    public Optional<String> nextIterator() {
        return request == null ? Optional.empty() : request.iterator();
    }

    private void fetch() {
        var page = pages.apply(request);
        request = page.nextIterator().map(this::following).orElse(null);
        entries = page.entries().iterator();
    }

    private ListRequest following(String iterator) {
        if (guard.closes(request, iterator)) {
            throw ListingFailure.circle(bucket, request.path());
        }
        return request.toBuilder().iterator(iterator).build();
    }
}
