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
import java.util.Optional;

/**
 * The signature of the REST dialect: {@code Base64(HMAC-SHA1(key, METHOD&URI&DATE[&CONTENT-MD5]))} (chapter 1.2 of the
 * API document).
 *
 * @param method the HTTP method in upper case
 * @param rawPath the path as it stands on the request line, percent-encoded, without its query
 * @param date the {@code Date} header to the letter
 * @param contentMd5 the {@code Content-MD5} header to the letter; without one the string to sign ends after the date
 */
public record WestyunSignature(String method, String rawPath, String date, Optional<String> contentMd5) {

    /** What the signature covers. */
    public String stringToSign() {
        return method + "&" + rawPath + "&" + date
                + contentMd5.map(md5 -> "&" + md5).orElse("");
    }

    /** The signature in Base64. */
    public String sign(Credentials credentials, SignatureKey key) {
        return Base64.getEncoder().encodeToString(Hmac.SHA1.of(key.bytes(credentials.password()), stringToSign()));
    }
}
