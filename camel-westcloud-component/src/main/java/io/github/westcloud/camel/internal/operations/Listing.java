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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.ListRequest;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All entries of a directory, one page in memory at a time. The first page is asked for at once, so that a directory that
 * is missing shows where the listing was asked for; each further walk begins with a request of its own.
 */
final class Listing implements Iterable<DirectoryEntry> {

    private final WestCloudClient client;
    private final ListRequest request;
    private final AtomicReference<Iterator<DirectoryEntry>> first = new AtomicReference<>();

    Listing(WestCloudClient client, ListRequest request) {
        this.client = client;
        this.request = request;
        var entries = client.iterate(request);
        entries.hasNext();
        first.set(entries);
    }

    @Override
    public Iterator<DirectoryEntry> iterator() {
        var begun = first.getAndSet(null);
        return begun != null ? begun : client.iterate(request);
    }

    /** Without the entries, which would have to be fetched. */
    @Override
    public String toString() {
        return "Listing[" + request.path() + "]";
    }
}
