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

import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.WestyunSignature;
import io.github.westcloud.server.SignatureKeys;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RawPaths;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds out what a client signed instead of what it should have signed: makes the signatures of the usual mistakes and compares the
 * one that was sent with them. What it says has no signature, no password and no content secret.
 */
final class WestyunMistakes {

    private final HttpRequest request;
    private final String date;
    private final Credentials known;
    private final SignatureKeys accepted;

    WestyunMistakes(HttpRequest request, String date, Credentials known, SignatureKeys accepted) {
        this.request = request;
        this.date = date;
        this.known = known;
        this.accepted = accepted;
    }

    String explain(String sent) {
        return "wrong signature. The server signed " + stringToSign()
                + " with HMAC-SHA1 and the key that --signature-key "
                + accepted.name().toLowerCase(Locale.ROOT) + " says. " + difference(sent);
    }

    private String stringToSign() {
        var md5 = md5();
        var path = RawPaths.withoutSecret(request.rawPath());
        var text = new WestyunSignature(request.method(), path, date, md5).stringToSign();
        return "'" + text + "'" + (md5 == null ? ", also with '&' at the end," : "");
    }

    private String difference(String sent) {
        for (var key : SignatureKey.values()) {
            for (var mistake : mistakes().entrySet()) {
                if (isOf(mistake.getValue(), key, sent)) {
                    return "The client signed " + mistake.getKey() + with(key);
                }
            }
        }
        return "None of the usual mistakes explains the difference: compare the string to sign of the client with this one, then"
                + " the passwords";
    }

    private String with(SignatureKey key) {
        return accepted.accepted().contains(key)
                ? ""
                : " and used the key '" + key.name().toLowerCase(Locale.ROOT)
                        + "'. To allow that key, start the server with --signature-key any";
    }

    private boolean isOf(WestyunSignature signature, SignatureKey key, String sent) {
        return SignatureChecks.isEqual(sent, signature.sign(known, key));
    }

    private Map<String, WestyunSignature> mistakes() {
        var path = request.rawPath();
        var mistakes = new LinkedHashMap<String, WestyunSignature>();
        mistakes.put("this string", of(path, md5()));
        mistakes.put("this string with '&' at the end", of(path, ""));
        mistakes.put("the decoded path instead of the path as it is sent", of(decoded(path), md5()));
        mistakes.put("the path with the query string", of(path + "?" + request.rawQuery(), md5()));
        mistakes.put("the path without its content secret", of(path.replaceFirst("!.*", ""), md5()));
        mistakes.put("the path without the bucket", of(path.replaceFirst("^/[^/]*", ""), md5()));
        mistakes.put("the whole URL instead of the path", of(url(), md5()));
        mistakes.put("no Content-MD5, although the request has one", of(path, null));
        mistakes.put(
                "the method in lower case",
                new WestyunSignature(request.method().toLowerCase(Locale.ROOT), path, date, md5()));
        mistakes.put("no date", new WestyunSignature(request.method(), path, "", md5()));
        return mistakes;
    }

    private String url() {
        return "http://" + request.header("Host").orElse("") + request.rawPath();
    }

    private WestyunSignature of(String path, String md5) {
        return new WestyunSignature(request.method(), path, date, md5);
    }

    private String md5() {
        return request.header(WestHeaders.CONTENT_MD5)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
