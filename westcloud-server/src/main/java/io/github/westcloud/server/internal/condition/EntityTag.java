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
package io.github.westcloud.server.internal.condition;

/**
 * Names the content of a file, RFC 9110, 8.8.3.
 *
 * @param weak whether contents of the same meaning may share it; none of this server's is
 * @param opaque the text between the quotes
 */
public record EntityTag(boolean weak, String opaque) {

    /** A strong one. */
    public static EntityTag of(String opaque) {
        return new EntityTag(false, opaque);
    }

    /** Whether both are strong and the same: the very same bytes. */
    boolean isStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** Whether both name contents of the same meaning. */
    boolean isWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }
}
