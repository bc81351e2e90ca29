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
package io.github.westcloud.server;

import java.util.Locale;

/** What a change that was acknowledged survives, if the server keeps its data in a directory. */
public enum Durability {
    /**
     * A power failure or a crash of the operating system: contents and journal are synced to the disk before a request is
     * answered.
     */
    POWER,
    /** The end of the server's process, for example by SIGKILL: everything was handed to the operating system. */
    PROCESS;

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Durability parse(String name) {
        for (var durability : values()) {
            if (durability.name().equalsIgnoreCase(name)) {
                return durability;
            }
        }
        throw new IllegalArgumentException("Unknown durability '" + name + "'. Use power or process");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
