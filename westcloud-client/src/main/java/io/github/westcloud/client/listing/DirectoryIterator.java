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
import java.util.Iterator;
import java.util.Optional;

/**
 * The entries of a directory, requested page by page as they are needed (chapters 2.11 and 3.8 of the API document). Not
 * thread-safe.
 *
 * <p>If the service sends pages in a circle, or 1,000 pages without an entry one after another, the listing fails instead of
 * continuing forever.
 */
public interface DirectoryIterator extends Iterator<DirectoryEntry> {

    /** @throws WestCloudException if the request for the next page fails */
    @Override
    boolean hasNext();

    /**
     * Returns the iterator of the page after the current one, empty if the current one is the last; before the first page
     * was requested, the iterator of the request.
     */
    Optional<String> nextIterator();
}
