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

/** The iterators that lead from page to page of a listing (chapter 2.11 of the API document). */
public final class ListToken {

    /** Base64 of {@code next index:EOF}: the page that carries it is the last one. */
    public static final String END = "bmV4dCBpbmRleDpFT0Y=";
    /** How many entries a page holds when the request does not say. */
    public static final int DEFAULT_LIMIT = 100;
    /** The most entries that one page can hold. */
    public static final int MAX_LIMIT = 10_000;

    private ListToken() {}

    /** Whether a listing ends with the page that carried this iterator: the end token, an empty string or {@code null}. */
    public static boolean isEnd(String iterator) {
        return iterator == null || iterator.isBlank() || END.equals(iterator);
    }
}
