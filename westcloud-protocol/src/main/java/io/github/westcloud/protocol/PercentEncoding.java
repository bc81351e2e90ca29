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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of UTF-8 according to RFC 3986: everything but letters, digits and {@code - . _ ~} is encoded, in upper
 * case hexadecimal. Unlike with {@code URLEncoder}, a space becomes {@code %20} and a {@code +} is a plus.
 */
public final class PercentEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /**
     * Encodes a text, slashes included.
     *
     * @throws IllegalArgumentException if the text has an unpaired surrogate, which cannot be encoded
     */
    public static String encode(String text) {
        return isUnreserved(text) ? text : encodeUtf8(text);
    }

    /** Most names are, and are then their own encoding. */
    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || !isUnreserved((byte) c)) {
                return false;
            }
        }
        return true;
    }

    private static String encodeUtf8(String text) {
        var encoded = new StringBuilder(text.length() + 16);
        for (byte b : utf8(text)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
            }
        }
        return encoded.toString();
    }

    /**
     * Decodes a text; characters that are not encoded are kept.
     *
     * @throws IllegalArgumentException if a {@code %} is not followed by two hexadecimal digits, if the bytes are not
     *     UTF-8, or if the text has an unpaired surrogate
     */
    public static String decode(String raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); ) {
            if (raw.charAt(i) == '%') {
                bytes.write(hexByte(raw, i));
                i += 3;
            } else {
                int next = raw.indexOf('%', i);
                int end = next < 0 ? raw.length() : next;
                bytes.writeBytes(utf8(raw.substring(i, end)));
                i = end;
            }
        }
        return strictText(bytes.toByteArray(), raw);
    }

    private static byte[] utf8(String text) {
        try {
            var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Half of a surrogate pair cannot be encoded in UTF-8", e);
        }
    }

    private static String strictText(byte[] bytes, String raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not percent-encoded UTF-8: " + raw, e);
        }
    }

    private static int hexByte(String raw, int at) {
        if (at + 2 >= raw.length()
                || !HexFormat.isHexDigit(raw.charAt(at + 1))
                || !HexFormat.isHexDigit(raw.charAt(at + 2))) {
            throw new IllegalArgumentException(
                    "A % is followed by two hexadecimal digits; position " + at + " of " + raw + " is not");
        }
        return HexFormat.fromHexDigits(raw, at + 1, at + 3);
    }

    private static boolean isUnreserved(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
