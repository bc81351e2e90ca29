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
package io.github.westcloud.server.internal.auth;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.WestyunSignature;
import io.github.westcloud.server.SignatureKeys;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import java.time.Clock;
import java.time.Instant;

/**
 * Finds out who sends a request (chapter 1 of the API document). A signature is verified by signing again. Passwords and
 * signatures are compared in constant time. Thread-safe.
 */
public final class Authenticator {

    private static final String DATE = "Date";

    private final Users users;
    private final SignatureKeys keys;
    private final Clock clock;

    public Authenticator(Users users, SignatureKeys keys, Clock clock) {
        this.users = users;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The user who sends the request.
     *
     * @throws RefusedException with AUTHORIZATION_ERROR if there is no authorization, or it is malformed or wrong;
     *     UNKNOWN_AUTHORIZATION_REALM if its scheme is neither Basic nor WESTYUN; INVALID_DATE if a signed request has no
     *     date that can be read; AUTHORIZATION_EXPIRED if the signature is right and more than 30 minutes off
     */
    public User authenticate(HttpRequest request) {
        var authorization = parse(request);
        var user = SignatureChecks.requireUser(users, authorization.username(), request);
        if (authorization instanceof Authorization.Basic basic) {
            requireSamePassword(basic.credentials(), user.credentials());
        } else if (authorization instanceof Authorization.Westyun westyun) {
            requireSignature(request, westyun, user);
        } else {
            throw unknownScheme();
        }
        return user;
    }

    private static Authorization parse(HttpRequest request) {
        var header = request.header("Authorization")
                .orElseThrow(() ->
                        SignatureChecks.unauthorized("no Authorization header. Send Basic or WESTYUN credentials"));
        try {
            return Authorization.parse(header);
        } catch (Authorization.UnknownSchemeException e) {
            throw unknownScheme();
        } catch (IllegalArgumentException e) {
            throw SignatureChecks.unauthorized(
                    "malformed Authorization header. It is 'Basic BASE64' or 'WESTYUN USER:SIGNATURE'");
        }
    }

    private static void requireSamePassword(Credentials sent, Credentials known) {
        if (!SignatureChecks.isEqual(sent.password(), known.password())) {
            throw SignatureChecks.unauthorized("wrong password of the user '" + known.username() + "'");
        }
    }

    private void requireSignature(HttpRequest request, Authorization.Westyun sent, User user) {
        var date = request.header(DATE).orElse("");
        var signed = parseDate(date);
        var md5 = request.header(WestHeaders.CONTENT_MD5)
                .filter(value -> !value.isBlank())
                .orElse(null);
        // Some clients write a last '&' although no Content-MD5 follows.
        if (!isSigned(request, date, md5, sent, user) && (md5 != null || !isSigned(request, date, "", sent, user))) {
            throw SignatureChecks.unauthorized(
                    new WestyunMistakes(request, date, user.credentials(), keys).explain(sent.signature()));
        }
        SignatureChecks.requireFresh(signed, clock);
    }

    /** Tries the next key only if the one before has made another signature. */
    private boolean isSigned(HttpRequest request, String date, String md5, Authorization.Westyun sent, User user) {
        var signature = new WestyunSignature(request.method(), request.rawPath(), date, md5);
        for (var key : keys.accepted()) {
            if (SignatureChecks.isEqual(sent.signature(), signature.sign(users.hash(user, key)))) {
                return true;
            }
        }
        return false;
    }

    private static Instant parseDate(String date) {
        try {
            return WestDates.parse(date);
        } catch (IllegalArgumentException e) {
            var missing = date.isEmpty() ? "A signed request needs the header Date. " : "";
            throw new RefusedException(ErrorCode.INVALID_DATE, missing + e.getMessage());
        }
    }

    private static RefusedException unknownScheme() {
        return new RefusedException(ErrorCode.UNKNOWN_AUTHORIZATION_REALM, "the scheme is neither Basic nor WESTYUN");
    }
}
