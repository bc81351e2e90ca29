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
package io.github.westcloud.client.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One page of a listing (chapters 2.11 and 3.8 of the API document). Immutable. */
public final class DirectoryPage {

    private final List<DirectoryEntry> entries;
    private final String nextIterator;

    /**
     * A page.
     *
     * @param entries files and directories, sorted by name
     * @param nextIterator what the request for the next page carries; {@code null} for the last page
     */
    public DirectoryPage(List<DirectoryEntry> entries, String nextIterator) {
        this.entries = List.copyOf(entries);
        this.nextIterator = nextIterator;
    }

    /** Returns files and directories, sorted by name. */
    public List<DirectoryEntry> entries() {
        return entries;
    }

    /** Returns what the request for the next page carries; empty after the last page. */
    public Optional<String> nextIterator() {
        return Optional.ofNullable(nextIterator);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectoryPage page
                && entries.equals(page.entries)
                && Objects.equals(nextIterator, page.nextIterator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, nextIterator);
    }

    @Override
    public String toString() {
        return "DirectoryPage[" + entries + ", " + (nextIterator == null ? "last" : "next " + nextIterator) + "]";
    }
}
