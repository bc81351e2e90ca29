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

import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.S3Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AWS Signature Version 2 in a header: {@code Base64(HMAC-SHA1(password, string to sign))} (chapter 3.1 of the API
 * document).
 *
 * @param method the HTTP method in upper case
 * @param rawResource {@code /bucket/path} percent-encoded as on the request line; with the bucket also if that is part of
 *     the host name
 * @param rawQuery the query as on the request line, without {@code ?}; empty if there is none
 * @param headers the headers of the request
 */
public record SigV2Signature(String method, String rawResource, String rawQuery, CanonicalHeaders headers) {

    /** The parameters that belong to the resource; all others are not signed. */
    private static final Set<String> SIGNED = Set.of(
            "accelerate",
            "acl",
            "analytics",
            "cors",
            "defaultObjectAcl",
            "delete",
            "encryption",
            "inventory",
            "lifecycle",
            "location",
            "logging",
            "metrics",
            "notification",
            "object-lock",
            "partNumber",
            "policy",
            "publicAccessBlock",
            "replication",
            "requestPayment",
            "restore",
            "retention",
            "select",
            "select-type",
            "tagging",
            "torrent",
            "uploadId",
            "uploads",
            "versionId",
            "versioning",
            "versions",
            "website");

    private static final String OVERRIDE_PREFIX = "response-";

    /** Returns the text that is signed. */
    public String stringToSign() {
        return stringToSign(headers.value(S3Headers.DATE).isPresent() ? "" : value("Date"));
    }

    private String stringToSign(String date) {
        var lines = Stream.of(method, value(S3Headers.CONTENT_MD5), value("Content-Type"), date);
        return lines.collect(Collectors.joining("\n")) + "\n" + amzHeaders() + rawResource + signedQuery();
    }

    /** Returns the signature in Base64. */
    public String sign(Credentials credentials) {
        return sign(credentials, stringToSign());
    }

    /**
     * Returns the signature in Base64 for the parameter {@code Signature} of a presigned URL.
     *
     * @param expires the parameter {@code Expires}: when the URL ceases to be valid, in seconds since 1970
     */
    public String signUrl(Credentials credentials, String expires) {
        return sign(credentials, stringToSign(expires));
    }

    private static String sign(Credentials credentials, String text) {
        var key = credentials.password().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Hmac.SHA1.of(key, text));
    }

    /** Returns the header with the signature. */
    public Authorization.AwsV2 authorization(Credentials credentials) {
        return new Authorization.AwsV2(credentials.username(), sign(credentials));
    }

    private String value(String name) {
        return headers.value(name).orElse("");
    }

    private String amzHeaders() {
        return headers.values().entrySet().stream()
                .filter(header -> header.getKey().startsWith("x-amz-"))
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private String signedQuery() {
        var signed = Stream.of(rawQuery.split("&"))
                .map(SigV2Signature::signedParameter)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining("&"));
        return signed.isEmpty() ? "" : "?" + signed;
    }

    /** Values are signed decoded; {@code null} for a parameter that is not signed. */
    private static String signedParameter(String pair) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        if (!SIGNED.contains(name) && !name.startsWith(OVERRIDE_PREFIX)) {
            return null;
        }
        return equals < 0 || equals == pair.length() - 1
                ? name
                : name + "=" + PercentEncoding.decode(pair.substring(equals + 1));
    }
}
