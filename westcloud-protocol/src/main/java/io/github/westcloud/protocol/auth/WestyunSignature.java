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
package io.github.westcloud.protocol.auth;

import java.util.Base64;
import java.util.Objects;

/**
 * The signature of the REST dialect: {@code Base64(HMAC-SHA1(key, METHOD&URI&DATE[&CONTENT-MD5]))} (chapter 1.2 of the
 * API document). Immutable.
 */
public final class WestyunSignature {

    private final String method;
    private final String rawPath;
    private final String date;
    private final String contentMd5;

    /**
     * Creates the signature of one request.
     *
     * @param method the HTTP method in upper case
     * @param rawPath the path exactly as on the request line, percent-encoded, without its query
     * @param date the exact value of the {@code Date} header
     * @param contentMd5 the exact value of the {@code Content-MD5} header, or {@code null} if there is none: the string to
     *     sign then ends after the date
     */
    public WestyunSignature(String method, String rawPath, String date, String contentMd5) {
        this.method = Objects.requireNonNull(method, "method");
        this.rawPath = Objects.requireNonNull(rawPath, "rawPath");
        this.date = Objects.requireNonNull(date, "date");
        this.contentMd5 = contentMd5;
    }

    /** Returns the text that is signed. */
    public String stringToSign() {
        return method + "&" + rawPath + "&" + date + (contentMd5 == null ? "" : "&" + contentMd5);
    }

    /** Returns the signature in Base64. */
    public String sign(Credentials credentials, SignatureKey key) {
        return sign(key.of(credentials));
    }

    /** Returns the signature in Base64 by a key that was made for many of them. */
    public String sign(KeyedHash key) {
        return Base64.getEncoder().encodeToString(key.of(stringToSign()));
    }
}
