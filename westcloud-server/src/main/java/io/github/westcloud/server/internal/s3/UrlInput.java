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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.auth.UrlParameters;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** The headers that a URL carries: presigned URLs have those of S3 among their parameters, since whoever uses the URL need not know them. */
final class UrlInput {

    private UrlInput() {}

    /** The request with the headers that its URL carries. */
    static HttpRequest headersOf(HttpRequest request, Query query) {
        var all = new ArrayList<>(request.headers());
        query.values().forEach((name, value) -> {
            if (UrlParameters.isHeader(name, query.values())) {
                all.add(new Header(name, value));
            }
        });
        return all.size() == request.headers().size() ? request : new RequestWithHeaders(request, all);
    }

    /** The parameters that are neither headers nor of the signature. */
    static Query parametersOf(Query query) {
        var rest = new LinkedHashMap<>(query.values());
        rest.keySet()
                .removeIf(name -> UrlParameters.isOfSignature(name, query.values())
                        || UrlParameters.isHeader(name, query.values()));
        return new Query(rest);
    }
}
