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

/**
 * How a new file treats what is there.
 *
 * @param overwrite whether it may replace a file
 * @param parents what becomes of missing directories of its path
 * @param precondition what must be true of what is there. It is not kept with an upload in parts
 */
public record PutOptions(boolean overwrite, Parents parents, Precondition precondition) {

    /** Directories that are made exist until they are deleted. */
    public PutOptions(boolean overwrite, boolean makeParents, Precondition precondition) {
        this(overwrite, makeParents ? Parents.LASTING : Parents.REQUIRED, precondition);
    }

    /** Without a precondition. */
    public PutOptions(boolean overwrite, boolean makeParents) {
        this(overwrite, makeParents, Precondition.NONE);
    }

    public PutOptions with(Precondition other) {
        return new PutOptions(overwrite, parents, other);
    }
}
