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
package io.github.westcloud.server.internal.http;

import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.RequestRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request as it is remembered: without its secrets.
 *
 * @param notes what is known of it by now
 */
record NotedRequest(
        String id, String method, String rawPath, String rawQuery, List<Header> headers, RequestNotes notes) {

    private static final Set<String> SECRET_HEADERS = Set.of(
            "authorization",
            "content-secret",
            "cookie",
            "proxy-authorization",
            "x-amz-security-token",
            "x-amz-server-side-encryption-customer-key",
            "x-amz-copy-source-server-side-encryption-customer-key");
    /** A content secret may follow the path. */
    private static final Set<String> PATH_HEADERS = Set.of(WestHeaders.COPY_SOURCE, WestHeaders.MOVE_SOURCE);

    /** Whoever has the signature of a presigned URL can send the request again. */
    private static final Pattern SECRET_PARAMETERS =
            Pattern.compile("(?<=^|&)(Signature|X-Amz-Signature|X-Amz-Security-Token)=[^&]*");

    private static final String HIDDEN = "***";

    static NotedRequest of(HttpRequest request) {
        return new NotedRequest(
                request.id(),
                request.method(),
                RawPaths.withoutSecret(request.rawPath()),
                withoutSecrets(request.rawQuery()),
                withoutSecrets(request.headers()),
                request.notes());
    }

    RequestRecord toRecord() {
        return new RequestRecord(id, method, rawPath, rawQuery, headers, notes.status(), notes.details());
    }

    private static String withoutSecrets(String rawQuery) {
        return rawQuery.isEmpty() ? "" : SECRET_PARAMETERS.matcher(rawQuery).replaceAll("$1=" + HIDDEN);
    }

    private static List<Header> withoutSecrets(List<Header> headers) {
        var shown = new Header[headers.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = hide(headers.get(i));
        }
        return List.of(shown);
    }

    private static Header hide(Header header) {
        var name = header.name().toLowerCase(Locale.ROOT);
        if (SECRET_HEADERS.contains(name)) {
            return new Header(header.name(), HIDDEN);
        }
        return PATH_HEADERS.contains(name) ? new Header(header.name(), RawPaths.withoutSecret(header.value())) : header;
    }
}
