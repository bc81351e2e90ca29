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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** MD5 as the REST dialect writes it: 32 lowercase hexadecimal digits (chapter 1.2 of the API document). */
public final class Md5 {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    private Md5() {}

    /** Returns a new digest, for content that is not in memory. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which every Java must have", e);
        }
    }

    /** Returns the MD5 of some bytes. */
    public static String hex(byte[] content) {
        return format(newDigest().digest(content));
    }

    /** Returns whether a text has 32 lowercase hexadecimal digits. */
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /** Returns the hexadecimal form of a digest. */
    public static String format(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
