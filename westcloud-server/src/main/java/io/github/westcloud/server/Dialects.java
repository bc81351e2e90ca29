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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.rest.LinkHosts;
import io.github.westcloud.server.internal.rest.PublicLinks;
import io.github.westcloud.server.internal.s3.S3Api;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads each request to the dialect that its authorization speaks: AWS's schemes are S3, all else is REST. One without credentials
 * whose host begins with a bucket is a public link.
 */
final class Dialects implements HttpHandler {

    private final HttpHandler rest;
    private final HttpHandler assumed;
    private final HttpHandler s3;
    private final HttpHandler links;
    private final LinkHosts hosts;

    /** @param assumed the REST dialect with the rights of the user whom the notes of a request assume */
    Dialects(HttpHandler rest, HttpHandler assumed, HttpHandler s3, HttpHandler links, LinkHosts hosts) {
        this.rest = rest;
        this.assumed = assumed;
        this.s3 = s3;
        this.links = links;
        this.hosts = hosts;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        if (request.notes().assumed().isPresent()) {
            request.notes().dialect(Dialect.REST);
            return assumed.handle(request);
        }
        if (S3Api.speaks(request)) {
            request.notes().dialect(Dialect.S3);
            return s3.handle(request);
        }
        var bucket = request.header("Authorization").isPresent() ? Optional.<BucketName>empty() : hosts.bucket(request);
        request.notes().dialect(bucket.isPresent() ? Dialect.LINK : Dialect.REST);
        return bucket.isPresent()
                ? links.handle(PublicLinks.withPathStyle(request, bucket.get()))
                : rest.handle(request);
    }
}
