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
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What all signatures have in common. */
final class SignatureChecks {

    private static final int LONGEST_NAME = 64;
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private SignatureChecks() {}

    /** @throws RefusedException with AUTHORIZATION_ERROR if there is no such user */
    static User requireUser(Users users, String name, HttpRequest request) {
        var user = users.find(name).orElseThrow(() -> unauthorized("unknown user '" + printable(name) + "'"));
        request.notes().user(name);
        return user;
    }

    /** It comes from outside and stands in the log. */
    private static String printable(String name) {
        var text = name.replaceAll("[^\\x20-\\x7E]", "?");
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "..." : text;
    }

    /** Compares in constant time. */
    static boolean isEqual(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RefusedException with AUTHORIZATION_EXPIRED if the time is more than 30 minutes off */
    static void requireFresh(Instant signed, Clock clock) {
        if (Duration.between(signed, clock.instant()).abs().compareTo(VALIDITY) > 0) {
            throw new RefusedException(
                    ErrorCode.AUTHORIZATION_EXPIRED,
                    "signed at " + signed + ", " + difference(signed, clock.instant()) + " the server's clock. At most "
                            + VALIDITY.toSeconds() + " seconds are allowed");
        }
    }

    private static String difference(Instant signed, Instant now) {
        long seconds = Duration.between(signed, now).toSeconds();
        return Math.abs(seconds) + " seconds " + (seconds > 0 ? "behind" : "ahead of");
    }

    static RefusedException unauthorized(String why) {
        return new RefusedException(ErrorCode.AUTHORIZATION_ERROR, why);
    }
}
