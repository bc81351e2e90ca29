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
package io.github.westcloud.server;

import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.s3.S3Api;
import java.io.IOException;

/** Leads each request to the dialect that its authorization speaks: AWS's schemes are S3, all else is REST. */
final class Dialects implements HttpHandler {

    private final HttpHandler rest;
    private final HttpHandler s3;

    Dialects(HttpHandler rest, HttpHandler s3) {
        this.rest = rest;
        this.s3 = s3;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        return (S3Api.speaks(request) ? s3 : rest).handle(request);
    }
}
