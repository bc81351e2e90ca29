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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.client.model.DirectoryEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.component.file.GenericFile;

/**
 * Versions of files that a route has processed and that could not be deleted or moved after that. They are not delivered a
 * second time while the consumer lives. The latest {@value #MOST} are remembered. Thread-safe.
 */
public final class Leftovers {

    private static final int MOST = 10_000;

    private final Set<String> keys = Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

    void add(GenericFile<DirectoryEntry> file) {
        keys.add(VersionKey.of(file));
    }

    /** Whether this version was processed already. */
    public boolean contain(Supplier<GenericFile<DirectoryEntry>> file) {
        return !keys.isEmpty() && keys.contains(VersionKey.of(file.get()));
    }

    private static final class Latest extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
