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
package io.github.westcloud.client.internal.dialect.answer;

import java.io.IOException;

/** The name of an entry of a listing, which becomes one segment of a path. */
public final class EntryName {

    private EntryName() {}

    /** @throws IOException if the listing has no name, or one that would lead elsewhere than into its directory */
    public static String require(String name) throws IOException {
        if (name == null || name.isEmpty() || name.indexOf('/') >= 0) {
            throw new IOException("the response is not a listing: an entry has no name, or one with a slash");
        }
        return name;
    }
}
