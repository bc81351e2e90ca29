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

import io.github.westcloud.client.internal.wire.WireResponse;

/** The size of a whole file, whatever part of it an answer carries. */
public final class FileLength {

    private FileLength() {}

    /** What {@code Content-Range} and {@code Content-Length} tell, in bytes; 0 if they tell nothing. */
    public static long of(WireResponse response) {
        return response.header("Content-Range")
                .map(range -> range.substring(range.lastIndexOf('/') + 1))
                .or(() -> response.header("Content-Length"))
                .map(FileLength::parse)
                .orElse(0L);
    }

    /** A number of bytes; 0 for a text that is none. */
    public static long parse(String digits) {
        try {
            return Long.parseLong(digits.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
