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

import java.util.Locale;

/** How request paths are written. */
public final class RawPaths {

    private RawPaths() {}

    /**
     * The path in its usual form. Some clients encode bucket and path as one value of a form, {@code /bucket%2Fdir%2Fa+b}; then a
     * plus is a space.
     */
    public static String usual(String rawPath) {
        if (rawPath.indexOf('%') < 0) {
            return rawPath;
        }
        int end = rawPath.indexOf('/', 1);
        var bucket = end < 0 ? rawPath : rawPath.substring(0, end);
        return bucket.toUpperCase(Locale.ROOT).contains("%2F")
                ? rawPath.replaceAll("(?i)%2F", "/").replace("+", "%20")
                : rawPath;
    }

    /** The path without the content secret that may follow a {@code !}. */
    public static String withoutSecret(String rawPath) {
        int bang = rawPath.indexOf('!');
        return bang < 0 ? rawPath : rawPath.substring(0, bang) + "!***";
    }
}
