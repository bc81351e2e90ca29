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
package io.github.westcloud.client.operation;

import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;

/** Checks that several requests share. */
final class Requests {

    private Requests() {}

    static void requireFile(ObjectPath path, String operation) {
        if (path.isRoot()) {
            throw new IllegalArgumentException("The path of " + operation
                    + " must name a file or directory in the bucket, but is the root of the bucket");
        }
    }

    /** A content secret belongs to a file: it is legal, or {@code null}, and a path stands before it. */
    static void requireSecretOfFile(ObjectPath path, String contentSecret) {
        if (contentSecret != null) {
            RequestTarget.requireContentSecret(contentSecret);
            requireFile(path, "a content secret");
        }
    }

    static void requireHeaderValue(String what, String value) {
        if (value != null && (value.isBlank() || value.chars().anyMatch(c -> c < 0x20 || c > 0x7e))) {
            throw new IllegalArgumentException(
                    "The " + what + " is empty or has a character outside printable ASCII, which no header may carry");
        }
    }
}
