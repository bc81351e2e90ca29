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
package io.github.westcloud.server.support;

import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SigV2Signature;
import io.github.westcloud.protocol.auth.sigv4.CanonicalRequest;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigV4Signature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plain HTTP with AWS signatures, which AWS's published values pin; clients of others are tested elsewhere. */
public final class S3 implements Exchange {

    /** Which signature. */
    public enum Version {
        V2,
        V4
    }

    private final URI server;
    private final Clock clock;
    private final Credentials credentials;
    private final Version version;
    private final Rest http;

    public S3(URI server, Clock clock, Credentials credentials, Version version) {
        this.server = server;
        this.clock = clock;
        this.credentials = credentials;
        this.version = version;
        this.http = new Rest(server, "nobody", "-");
    }

    @Override
    public Answer send(String method, String target, byte[] body, String... headers) {
        return http.anonymous(method, target, body, sign(method, target, body, headers));
    }

    @Override
    public Answer send(String method, String target, String... headers) {
        return send(method, target, (byte[]) null, headers);
    }

    public Answer put(String target, String content, String... headers) {
        return send("PUT", target, content.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String target, String content, String... headers) {
        return send("POST", target, content.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer get(String target, String... headers) {
        return send("GET", target, headers);
    }

    public Answer head(String target) {
        return send("HEAD", target);
    }

    public Answer delete(String target) {
        return send("DELETE", target);
    }

    /** The headers with those of the signature; what the request says of its body may be among them. */
    public String[] sign(String method, String target, byte[] body, String... headers) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        if (version == Version.V2) {
            signSecond(method, target, all);
        } else {
            all.putIfAbsent("x-amz-content-sha256", (body == null ? PayloadHash.EMPTY : PayloadHash.of(body)).value());
            signFourth(method, target, all);
        }
        all.remove("Host");
        return flat(all);
    }

    private void signSecond(String method, String target, Map<String, String> all) {
        all.putIfAbsent("x-amz-date", WestDates.format(clock.instant()));
        var signature = new SigV2Signature(method, path(target), query(target), canonical(all));
        all.put("Authorization", signature.authorization(credentials).header());
    }

    private void signFourth(String method, String target, Map<String, String> all) {
        all.putIfAbsent("x-amz-date", AmzDate.format(clock.instant()));
        all.put("Host", server.getAuthority());
        var headers = canonical(all);
        var request = new CanonicalRequest(
                method,
                path(target),
                query(target),
                headers,
                List.copyOf(headers.values().keySet()),
                new PayloadHash(all.get("x-amz-content-sha256")));
        var date = AmzDate.parse(all.get("x-amz-date"));
        var signature =
                new SigV4Signature(request, all.get("x-amz-date"), CredentialScope.s3(date, "nowhere-in-particular"));
        all.put("Authorization", signature.authorization(credentials).header());
    }

    private static CanonicalHeaders canonical(Map<String, String> headers) {
        return CanonicalHeaders.of(headers.entrySet());
    }

    private static String path(String target) {
        return target.replaceFirst("\\?.*$", "");
    }

    private static String query(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    private static String[] flat(Map<String, String> headers) {
        var list = new ArrayList<String>();
        headers.forEach((name, value) -> {
            list.add(name);
            list.add(value);
        });
        return list.toArray(String[]::new);
    }
}
