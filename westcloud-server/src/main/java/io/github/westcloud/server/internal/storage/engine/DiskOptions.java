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

import io.github.westcloud.server.Durability;
import java.nio.file.Path;

/**
 * How to keep data in a directory.
 *
 * @param directory where; it is created if it is missing
 * @param durability what an acknowledged change survives
 * @param rebuild whether to recover what is left of a damaged directory
 */
public record DiskOptions(Path directory, Durability durability, boolean rebuild) {

    boolean syncs() {
        return durability == Durability.POWER;
    }
}
