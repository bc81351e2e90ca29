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
package io.github.westcloud.protocol;

/** The iterators and limits of a listing (chapter 2.11 of the API document). */
public final class ListToken {

    /** The iterator of the last page: Base64 of {@code next index:EOF}. */
    public static final String END = "bmV4dCBpbmRleDpFT0Y=";
    /** The maximum number of entries in a page if the request does not set it. */
    public static final int DEFAULT_LIMIT = 100;
    /** The highest maximum number of entries in a page that a request can set. */
    public static final int MAX_LIMIT = 10_000;

    private ListToken() {}

    /** Returns whether the page with this iterator is the last one: {@link #END}, blank or {@code null}. */
    public static boolean isEnd(String iterator) {
        return iterator == null || iterator.isBlank() || END.equals(iterator);
    }
}
