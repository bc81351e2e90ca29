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

/** What a user may do in a bucket. */
public enum Access {
    /** Read and write. */
    FULL(true, true),
    /** Read-only: download, list and read attributes. */
    READ(true, false),
    /** Write-only: change everything, without downloading, listing or reading attributes. */
    WRITE(false, true),
    /** No access. */
    NONE(false, false);

    private final boolean read;
    private final boolean write;

    Access(boolean read, boolean write) {
        this.read = read;
        this.write = write;
    }

    public boolean mayRead() {
        return read;
    }

    public boolean mayWrite() {
        return write;
    }

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is none of the four
     */
    public static Access parse(String name) {
        for (var access : values()) {
            if (access.name().equalsIgnoreCase(name)) {
                return access;
            }
        }
        throw new IllegalArgumentException("Unknown access '" + name + "'. Use full, read, write or none");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
