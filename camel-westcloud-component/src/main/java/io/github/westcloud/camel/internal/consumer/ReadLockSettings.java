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

import java.util.Map;
import org.apache.camel.LoggingLevel;

/**
 * The {@code readLock} options.
 *
 * @param checkInterval how long to wait between two looks at a file, in milliseconds
 * @param timeout how long to go on looking, in milliseconds; 0 for one look
 * @param minLength the least length of a file, in bytes
 * @param minAge the least age of a file, in milliseconds
 * @param removeOnRollback whether a file that failed may be taken again
 * @param removeOnCommit whether a file that was processed may be taken again
 * @param loggingLevel how loud to say that a file could not be locked
 */
record ReadLockSettings(
        long checkInterval,
        long timeout,
        long minLength,
        long minAge,
        boolean removeOnRollback,
        boolean removeOnCommit,
        LoggingLevel loggingLevel) {

    /** Reads them from camel-file's options by name. */
    static ReadLockSettings of(Map<String, Object> options) {
        return new ReadLockSettings(
                (Long) options.getOrDefault("readLockCheckInterval", 0L),
                (Long) options.getOrDefault("readLockTimeout", 0L),
                (Long) options.get("readLockMinLength"),
                (Long) options.get("readLockMinAge"),
                (Boolean) options.get("readLockRemoveOnRollback"),
                (Boolean) options.get("readLockRemoveOnCommit"),
                (LoggingLevel) options.get("readLockLoggingLevel"));
    }
}
