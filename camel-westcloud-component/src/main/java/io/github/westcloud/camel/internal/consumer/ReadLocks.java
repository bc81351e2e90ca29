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
import io.github.westcloud.client.model.FileInfo;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;

/** Chooses the read lock from camel-file's options. */
public final class ReadLocks {

    /** What the option {@code readLock} may be for a bucket. */
    public static final Set<String> NAMES =
            Set.of("none", "false", "off", "changed", "idempotent", "idempotent-changed");

    private ReadLocks() {}

    /**
     * The lock that the options name, or {@code null} for none.
     *
     * @param head asks the service for a path, counted from the root of the bucket
     */
    static GenericFileExclusiveReadLockStrategy<DirectoryEntry> of(
            Map<String, Object> options,
            GenericFileEndpoint<DirectoryEntry> endpoint,
            Function<String, FileInfo> head) {
        var settings = ReadLockSettings.of(options);
        return switch (String.valueOf(options.get("readLock"))) {
            case "changed" -> new ChangedReadLock(settings, head);
            case "idempotent" -> new IdempotentReadLock(settings, endpoint, null);
            case "idempotent-changed" ->
                new IdempotentReadLock(settings, endpoint, new ChangedReadLock(settings, head));
            default -> null;
        };
    }
}
