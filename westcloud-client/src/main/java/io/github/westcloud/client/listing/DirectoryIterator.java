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
package io.github.westcloud.client.listing;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.operation.ListRequest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The entries of a directory, asked for page by page as they are needed (chapter 2.11 of the API document). One page is in
 * memory at a time. Not thread-safe.
 *
 * <p>A service that leads in a circle is noticed: the listing then fails instead of never ending.
 */
public final class DirectoryIterator implements Iterator<DirectoryEntry> {

    private final Function<ListRequest, DirectoryPage> pages;
    private final CircleGuard guard = new CircleGuard();
    private ListRequest request;
    private Iterator<DirectoryEntry> entries;

    /**
     * An iterator from a request on.
     *
     * @param pages asks the service for one page
     */
    public DirectoryIterator(ListRequest request, Function<ListRequest, DirectoryPage> pages) {
        this.request = request;
        this.pages = pages;
        this.entries = java.util.Collections.emptyIterator();
    }

    /** @throws WestCloudException if the service refuses the next page */
    @Override
    public boolean hasNext() {
        while (!entries.hasNext() && request != null) {
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

    /**
     * Where the page begins that comes after the one at hand; empty if the one at hand is the last. Before the first page
     * was asked for it is the iterator of the request.
     */
    public Optional<String> nextIterator() {
        return request == null ? Optional.empty() : request.iterator();
    }

    private void fetch() {
        var page = pages.apply(request);
        entries = page.entries().iterator();
        request = page.nextIterator().map(this::following).orElse(null);
    }

    private ListRequest following(String iterator) {
        guard.check(request, iterator);
        return request.withIterator(iterator);
    }
}
