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
package io.github.westcloud.protocol.auth.sigv4;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what stands on a request line into the one spelling that is signed. */
final class CanonicalText {

    private static final String UNRESERVED = "-._~";

    private CanonicalText() {}

    /** Encodes each byte once; slashes stay, empty segments and dots stay, since S3 does not normalise paths. */
    static String path(String rawPath) {
        return Stream.of(rawPath.split("/", -1))
                .map(segment -> recode(segment, false))
                .collect(Collectors.joining("/"));
    }

    /** Encodes names and values, sorts them, and gives a parameter without a value an empty one. */
    static String query(String rawQuery) {
        return Stream.of(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(CanonicalText::parameter)
                .sorted(Map.Entry.<String, String>comparingByKey()
                        .thenComparing(Map.Entry.comparingByValue(Comparator.naturalOrder())))
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map.Entry<String, String> parameter(String pair) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        return Map.entry(recode(name, true), recode(value, true));
    }

    /** Works on bytes, so that it never fails: who signed the text is asked before the text is understood. */
    private static String recode(String raw, boolean plusIsSpace) {
        var encoded = new StringBuilder(raw.length() + 16);
        for (byte b : decode(raw, plusIsSpace)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static byte[] decode(String raw, boolean plusIsSpace) {
        var bytes = new ByteArrayOutputStream(raw.length());
        var utf8 = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '%' && i + 2 < utf8.length && isHex(utf8[i + 1]) && isHex(utf8[i + 2])) {
                bytes.write(HexFormat.fromHexDigit(utf8[i + 1]) << 4 | HexFormat.fromHexDigit(utf8[i + 2]));
                i += 2;
            } else {
                bytes.write(plusIsSpace && utf8[i] == '+' ? ' ' : utf8[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(byte b) {
        return HexFormat.isHexDigit(b & 0xFF);
    }
}
