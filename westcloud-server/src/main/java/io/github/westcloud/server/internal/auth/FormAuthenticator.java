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
import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Hmac;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who signed the policy of a form, which lets whoever has the form upload in the name of that user what the policy
 * allows. Refused with 403, as in S3. Beyond the API document. Thread-safe.
 */
public final class FormAuthenticator {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String V4_ALGORITHM = "x-amz-algorithm";
    private static final String V4_CREDENTIAL = "x-amz-credential";
    private static final String V4_DATE = "x-amz-date";
    private static final String V4_SIGNATURE = "x-amz-signature";
    private static final String V2_ACCESS_KEY = "awsaccesskeyid";
    private static final String V2_SIGNATURE = "signature";
    private static final String POLICY = "policy";

    /** The fields of a signature of version 4, which are not headers of the upload. */
    public static final Set<String> FIELDS =
            Set.of(V4_ALGORITHM, V4_CREDENTIAL, V4_DATE, V4_SIGNATURE, "x-amz-security-token");

    /** The fields on which a policy has no condition. */
    public static final Set<String> UNSIGNED = Set.of(POLICY, V4_SIGNATURE, V2_ACCESS_KEY, V2_SIGNATURE);

    private final Users users;
    private final Clock clock;

    FormAuthenticator(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * The user who signed the policy.
     *
     * @param fields those of the form, by name in lower case
     * @throws RefusedException with FORBIDDEN if there is no policy, MALFORMED_FORM if fields of the signature are missing or
     *     malformed, WRONG_FORM_SIGNATURE if the signature is not that of the policy or the user is not known
     */
    public AwsIdentity authenticate(HttpRequest request, Map<String, String> fields) {
        var policy = Optional.ofNullable(fields.get(POLICY))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.FORBIDDEN,
                        "The form has no policy before its file. Only what a user has signed can be uploaded"));
        var user = fields.containsKey(V4_SIGNATURE) || fields.containsKey(V4_ALGORITHM)
                ? fourth(request, fields, policy)
                : second(request, fields, policy);
        return new AwsIdentity(user, PayloadHash.UNSIGNED, Optional.empty());
    }

    /** @throws RefusedException with FORM_EXPIRED if the server's clock is past this time */
    public void requireNotExpired(Instant expiration) {
        if (!clock.instant().isBefore(expiration)) {
            throw new RefusedException(
                    S3Error.FORM_EXPIRED,
                    "The policy of the form expired at " + expiration + ", it is " + clock.instant());
        }
    }

    private User fourth(HttpRequest request, Map<String, String> fields, String policy) {
        if (!require(fields, V4_ALGORITHM).equals(ALGORITHM)) {
            throw malformed(V4_ALGORITHM + " must be " + ALGORITHM);
        }
        var signature = require(fields, V4_SIGNATURE);
        var signer = signer(fields);
        var user = user(signer.username(), request);
        requireSame(signature, SigningKey.of(user.credentials(), signer.scope()).signPolicy(policy));
        return user;
    }

    private static CredentialField signer(Map<String, String> fields) {
        try {
            var signer = CredentialField.parse(require(fields, V4_CREDENTIAL));
            var day = AmzDate.day(AmzDate.parse(require(fields, V4_DATE)));
            if (signer.scope().service().equals(CredentialScope.S3)
                    && signer.scope().day().equals(day)) {
                return signer;
            }
        } catch (IllegalArgumentException e) {
            throw malformed(e.getMessage());
        }
        throw malformed(V4_CREDENTIAL + " must have the day of " + V4_DATE + " and the service s3");
    }

    private User second(HttpRequest request, Map<String, String> fields, String policy) {
        var signature = require(fields, V2_SIGNATURE);
        var user = user(require(fields, V2_ACCESS_KEY), request);
        var key = user.credentials().password().getBytes(StandardCharsets.UTF_8);
        requireSame(signature, Base64.getEncoder().encodeToString(Hmac.SHA1.of(key, policy)));
        return user;
    }

    private User user(String name, HttpRequest request) {
        var user = users.find(name).orElseThrow(FormAuthenticator::wrong);
        request.notes().user(name);
        return user;
    }

    private static void requireSame(String sent, String expected) {
        if (!SignatureChecks.isEqual(sent, expected)) {
            throw wrong();
        }
    }

    private static String require(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> malformed("the field " + name + " of the signature is missing before the file"));
    }

    private static RefusedException malformed(String why) {
        return new RefusedException(S3Error.MALFORMED_FORM, "The form is not signed as S3 requires: " + why);
    }

    /** Does not tell whether there is such a user. */
    private static RefusedException wrong() {
        return new RefusedException(
                S3Error.WRONG_FORM_SIGNATURE,
                "The signature of the form is not that of its policy by this user. What is signed is the Base64 of the"
                        + " policy, exactly as in the field");
    }
}
