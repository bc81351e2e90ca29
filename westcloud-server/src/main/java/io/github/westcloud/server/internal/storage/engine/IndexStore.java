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
package io.github.westcloud.server.internal.storage.engine;

import java.io.IOException;
import org.h2.mvstore.MVStore;

/** Where the index is while the server runs. */
interface IndexStore {

    /** An empty store. What was there is gone. */
    MVStore openNew() throws IOException;

    /** Whether changed pages can be moved out of the heap, which needs so many bytes. */
    boolean hasRoomFor(long bytes);

    /** Called when everything up to this change is in the store and the store is closed. */
    void closedAt(long lastChange) throws IOException;

    static IndexStore inMemory() {
        return new IndexStore() {
            @Override
            public MVStore openNew() {
                return new MVStore.Builder().autoCommitDisabled().open();
            }

            @Override
            public boolean hasRoomFor(long bytes) {
                return false;
            }

            @Override
            public void closedAt(long lastChange) {
                // Nothing is left of it.
            }
        };
    }
}
