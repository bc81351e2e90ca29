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
 * The entries of a directory, asked for page by page as they are needed (chapter 2.11 of the API document). Not thread-safe.
 *
 * <p>A service that leads in a circle is noticed: the listing then fails instead of never ending.
 */
public interface DirectoryIterator extends Iterator<DirectoryEntry> {

    /** @throws WestCloudException if the service refuses the next page */
    @Override
    boolean hasNext();

    /**
     * Where the page begins that comes after the one at hand; empty if the one at hand is the last. Before the first page
     * was asked for it is the iterator of the request.
     */
    Optional<String> nextIterator();
}
