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

import io.github.westcloud.client.operation.ListRequest;

/**
 * Notices when iterators repeat, in constant memory: it keeps one iterator, compares each new one with it, and takes a new
 * one to keep after 1, 2, 4, 8 ... pages. A circle of any length is closed at last within twice its length.
 */
final class CircleGuard {

    private String kept;
    private long pagesSinceKept;
    private long pagesToKeep = 1;

    /** Whether the iterator of the next page was seen before. */
    boolean closes(ListRequest request, String next) {
        if (request.iterator().filter(next::equals).isPresent() || next.equals(kept)) {
            return true;
        }
        if (++pagesSinceKept == pagesToKeep) {
            kept = next;
            pagesSinceKept = 0;
            pagesToKeep *= 2;
        }
        return false;
    }
}
