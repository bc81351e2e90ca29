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
package io.github.westcloud.server.internal.storage;

import java.time.Instant;

/**
 * A directory.
 *
 * @param name the last segment of its path
 * @param created when it was created
 * @param passing whether it was made by itself for an entry in it, and ends with the last one
 */
public record StoredDirectory(String name, Instant created, boolean passing) implements StoredEntry {

    /** One that exists until it is deleted. */
    public StoredDirectory(String name, Instant created) {
        this(name, created, false);
    }

    /** This directory, which from now on exists until it is deleted, or from now on does not. */
    public StoredDirectory passing(boolean yes) {
        return new StoredDirectory(name, created, yes);
    }
}
