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
import java.io.IOException;

/** The size of a whole file, whatever part of it an answer carries. */
public final class FileLength {

    private FileLength() {}

    /**
     * What {@code Content-Range} and {@code Content-Length} tell, in bytes; 0 if they tell nothing.
     *
     * @throws IOException if what they tell is no length
     */
    public static long of(WireResponse response) throws IOException {
        var total = response.header("Content-Range").map(range -> range.substring(range.lastIndexOf('/') + 1));
        if (total.isPresent()) {
            return total.get().equals("*") ? 0 : parse(total.get());
        }
        var length = response.header("Content-Length");
        return length.isPresent() ? parse(length.get()) : 0;
    }

    /** @throws IOException if the text is no number of bytes */
    public static long parse(String digits) throws IOException {
        try {
            return require(Long.parseLong(digits.trim()));
        } catch (NumberFormatException e) {
            throw new IOException("a length in the response is not a number of bytes");
        }
    }

    /** @throws IOException if the length is negative */
    public static long require(long length) throws IOException {
        if (length < 0) {
            throw new IOException("a length in the response is negative: " + length);
        }
        return length;
    }
}
