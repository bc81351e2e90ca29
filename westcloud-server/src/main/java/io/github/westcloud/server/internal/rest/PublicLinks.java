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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.ForwardedRequest;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Links for browsers, {@code http://<bucket>.<host>/<path>[!secret]}: GET and HEAD of one file without credentials. The bucket is
 * public, or the link has the file's content secret. Not in the API document; the operator's page has them.
 */
public final class PublicLinks implements HttpHandler {

    private static final List<String> METHODS = List.of("GET", "HEAD");

    private final StorageEngine engine;
    private final Set<BucketName> publicBuckets;
    private final Operation download;
    private final Operation head;

    public PublicLinks(StorageEngine engine, Set<BucketName> publicBuckets) {
        this.engine = engine;
        this.publicBuckets = Set.copyOf(publicBuckets);
        var lookup = new FileLookup(engine);
        this.download = new Download(engine, lookup);
        this.head = new Head(lookup);
    }

    /** The request as the REST dialect would have it, with the bucket in front of its path. */
    public static HttpRequest withPathStyle(HttpRequest request, BucketName bucket) {
        return new ForwardedRequest(request) {
            @Override
            public String rawPath() {
                return "/" + bucket + (request.rawPath().startsWith("/") ? "" : "/") + request.rawPath();
            }
        };
    }

    /**
     * Answers a request of {@link #withPathStyle}.
     *
     * @throws RefusedException with METHOD_NOT_ALLOWED for other methods; BUCKET_NOT_FOUND; NO_READ_PERMISSION if the bucket is
     *     not public and the link has no content secret, whatever is there; WRONG_CONTENT_SECRET if it has a wrong one; NOT_FOUND
     *     for directories too, which have no link
     */
    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        if (!METHODS.contains(request.method())) {
            throw new RefusedException(
                    Problem.of(ErrorCode.METHOD_NOT_ALLOWED),
                    "A link without credentials is read with GET or HEAD; the API has paths that begin with the bucket",
                    List.of(new Header("Allow", String.join(", ", METHODS))));
        }
        var call = new Call(request, RestApi.target(request.rawPath()));
        download.input().require(request);
        requireReadable(call.target());
        return request.method().equals("GET") ? download.answer(call) : head.answer(call);
    }

    private void requireReadable(RequestTarget target) {
        if (!engine.hasBucket(target.bucket())) {
            throw new RefusedException(ErrorCode.BUCKET_NOT_FOUND, "There is no bucket " + target.bucket());
        }
        boolean isPublic = publicBuckets.contains(target.bucket());
        if (!isPublic && target.contentSecret().isEmpty()) {
            throw new RefusedException(
                    ErrorCode.NO_READ_PERMISSION,
                    "Bucket " + target.bucket() + " is not public. Start the server with --public-bucket "
                            + target.bucket() + ", or give the file a content secret and end the link with '!' and it");
        }
        var file = engine.find(Call.locationOf(target))
                .filter(StoredFile.class::isInstance)
                .map(StoredFile.class::cast);
        if (file.isEmpty() || target.directory()) {
            throw isPublic
                    ? new RefusedException(ErrorCode.NOT_FOUND, "There is no file at /" + target)
                    : FileLookup.wrongSecret();
        }
        FileLookup.requireSecret(file.get(), target);
    }
}
