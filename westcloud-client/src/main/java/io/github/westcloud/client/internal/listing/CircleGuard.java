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

    void check(ListRequest request, String next) {
        boolean unchanged = request.iterator().filter(next::equals).isPresent();
        if (unchanged || next.equals(kept)) {
            throw new IllegalStateException("The listing of '" + request.path()
                    + "' goes in a circle: the service sent the iterator of an earlier page again. Nothing was"
                    + " listed twice before this page; list the directory again or report it to the operator");
        }
        if (++pagesSinceKept == pagesToKeep) {
            kept = next;
            pagesSinceKept = 0;
            pagesToKeep *= 2;
        }
    }
}
