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

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The query parameters of a presigned URL. They belong to the signature, and not to the request that is signed. */
public final class UrlParameters {

    static final String ACCESS_KEY = "AWSAccessKeyId";
    static final String EXPIRES = "Expires";
    static final String SIGNATURE = "Signature";

    static final String V4_ALGORITHM = "X-Amz-Algorithm";
    static final String V4_CREDENTIAL = "X-Amz-Credential";
    static final String V4_DATE = "X-Amz-Date";
    static final String V4_EXPIRES = "X-Amz-Expires";
    static final String V4_SIGNED_HEADERS = "X-Amz-SignedHeaders";
    static final String V4_SIGNATURE = "X-Amz-Signature";
    static final String V4_CONTENT_SHA256 = "X-Amz-Content-Sha256";

    private static final Set<String> OF_V2 = Set.of(ACCESS_KEY, EXPIRES, SIGNATURE);
    private static final Set<String> OF_V4 = Set.of(
            V4_ALGORITHM, V4_CREDENTIAL, V4_DATE, V4_EXPIRES, V4_SIGNED_HEADERS, V4_SIGNATURE, V4_CONTENT_SHA256);

    /** Each signature has at least one of these. */
    private static final Set<String> FIRST = Set.of(V4_SIGNATURE, V4_ALGORITHM, SIGNATURE, ACCESS_KEY);

    private UrlParameters() {}

    /** Whether a query, as sent, has a signature of either version, or tries to have one. */
    public static boolean areSigned(String rawQuery) {
        return Stream.of(rawQuery.split("&"))
                .map(pair -> pair.replaceFirst("=.*$", ""))
                .anyMatch(FIRST::contains);
    }

    /** Whether these parameters have a signature of either version, or try to have one. */
    public static boolean areSigned(Map<String, String> parameters) {
        return parameters.keySet().stream().anyMatch(FIRST::contains);
    }

    /** Whether a parameter belongs to the signature of the URL that it is in. */
    public static boolean isOfSignature(String name, Map<String, String> parameters) {
        return isV4(parameters) ? OF_V4.contains(name) : isV2(parameters) && OF_V2.contains(name);
    }

    /** Whether a parameter stands for a header of the same name: version 4 lets a URL carry those of S3. */
    public static boolean isHeader(String name, Map<String, String> parameters) {
        return isV4(parameters) && !OF_V4.contains(name) && name.regionMatches(true, 0, "x-amz-", 0, 6);
    }

    static boolean isV4(Map<String, String> parameters) {
        return parameters.containsKey(V4_SIGNATURE) || parameters.containsKey(V4_ALGORITHM);
    }

    private static boolean isV2(Map<String, String> parameters) {
        return parameters.containsKey(SIGNATURE) || parameters.containsKey(ACCESS_KEY);
    }
}
