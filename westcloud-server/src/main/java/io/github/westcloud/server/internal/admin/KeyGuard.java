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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * On the port of its own: who has the key, or everybody on this machine if there is none. The key is a Bearer token, or the
 * password of Basic authorization, for which browsers ask.
 */
final class KeyGuard implements Guard {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Optional<byte[]> key;
    private final OriginGuard origin;

    KeyGuard(Optional<String> key, OriginGuard origin) {
        this.key = key.map(text -> text.getBytes(StandardCharsets.UTF_8));
        this.origin = origin;
    }

    @Override
    public void require(HttpRequest request) {
        origin.require(request);
        if (key.isPresent() && !MessageDigest.isEqual(key.get(), sent(request))) {
            throw new RefusedException(ErrorCode.AUTHORIZATION_ERROR, "the key of the admin port is missing or wrong");
        }
    }

    private static byte[] sent(HttpRequest request) {
        var authorization = request.header("Authorization").orElse("");
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).trim().getBytes(StandardCharsets.UTF_8);
        }
        return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? password(authorization.substring(BASIC.length()).trim())
                : new byte[0];
    }

    private static byte[] password(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
