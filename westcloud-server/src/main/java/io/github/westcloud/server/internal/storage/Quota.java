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

import java.util.OptionalLong;

/**
 * How much a bucket may have.
 *
 * @param bytes the bytes of all its files
 * @param files the number of its files
 */
public record Quota(OptionalLong bytes, OptionalLong files) {

    /** As much as there is room for. */
    public static final Quota NONE = new Quota(OptionalLong.empty(), OptionalLong.empty());

    /** @throws IllegalArgumentException if one is negative */
    public Quota {
        requireNotNegative(bytes, "bytes");
        requireNotNegative(files, "files");
    }

    public Quota withBytes(long most) {
        return new Quota(OptionalLong.of(most), files);
    }

    public Quota withFiles(long most) {
        return new Quota(bytes, OptionalLong.of(most));
    }

    /** This quota, and of another one what this one says nothing of. */
    public Quota or(Quota other) {
        return new Quota(bytes.isPresent() ? bytes : other.bytes, files.isPresent() ? files : other.files);
    }

    private static void requireNotNegative(OptionalLong most, String what) {
        if (most.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "The quota of " + what + " of a bucket must not be negative, but is " + most.getAsLong());
        }
    }
}
