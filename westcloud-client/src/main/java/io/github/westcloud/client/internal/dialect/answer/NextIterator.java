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

/** The iterator of the next page, which the next request sends back as it is. */
public final class NextIterator {

    /** What most servers take as one header. */
    private static final int MOST_CHARACTERS = 8 * 1024;

    private NextIterator() {}

    /** @throws IOException if the next request could not carry it */
    public static void requireSendable(String iterator) throws IOException {
        if (iterator.length() > MOST_CHARACTERS) {
            throw new IOException("the iterator of the next page is longer than " + MOST_CHARACTERS
                    + " characters, so it cannot be sent back");
        }
        if (iterator.isBlank() || iterator.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IOException(
                    "the iterator of the next page is empty or has characters outside printable ASCII, so it"
                            + " cannot be sent back");
        }
    }
}
