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
package io.github.westcloud.server.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What the bytes of a header's value mean. HTTP does not say; whoever sends other than ASCII today sends UTF-8. */
final class HeaderText {

    private HeaderText() {}

    /**
     * The value as UTF-8 if it is that, else as it is.
     *
     * @param latin1 one character for each byte, as the HTTP engine has it; {@code null} for none
     */
    static String decode(String latin1) {
        if (latin1 == null || highest(latin1) < 0x80 || highest(latin1) > 0xFF) {
            return latin1;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin1;
        }
    }

    private static char highest(String text) {
        char highest = 0;
        for (int i = 0; i < text.length(); i++) {
            highest = (char) Math.max(highest, text.charAt(i));
        }
        return highest;
    }
}
