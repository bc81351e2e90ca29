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
package io.github.westcloud.server.internal.s3.listing;

import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The order of keys: by their bytes in UTF-8. */
final class KeyOrder {

    static final char SLASH = '/';

    private KeyOrder() {}

    static int compare(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** The name that decides where an entry stands among its siblings: a directory's has a slash at its end. */
    static String nameOf(StoredEntry entry) {
        return entry instanceof StoredDirectory ? entry.name() + SLASH : entry.name();
    }
}
