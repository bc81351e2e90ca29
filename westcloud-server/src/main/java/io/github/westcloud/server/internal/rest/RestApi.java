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
import io.github.westcloud.server.ContentSecrets;
import io.github.westcloud.server.internal.admission.Admission;
import io.github.westcloud.server.internal.admission.PathRules;
import io.github.westcloud.server.internal.auth.User;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RawPaths;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;

/**
 * The REST dialect. A request passes these checks in this order: the method, who sends it, the path, the bucket, what the user
 * may do there; then its operation answers it.
 */
public final class RestApi implements HttpHandler {

    private final Function<HttpRequest, User> authenticator;
    private final Admission admission;
    private final Operations operations;

    /** @param authenticator finds out who sends a request, as {@code Authenticator} does, or throws what that throws */
    public RestApi(
            Function<HttpRequest, User> authenticator,
            StorageEngine engine,
            AsyncWork asyncWork,
            Clock clock,
            ContentSecrets contentSecrets) {
        this.authenticator = authenticator;
        this.admission = new Admission(engine);
        this.operations = new Operations(engine, asyncWork, clock, contentSecrets);
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        operations.requireMethod(request.method());
        var user = authenticator.apply(request);
        var call = new Call(request, target(request.rawPath()));
        var bucket = call.target().bucket();
        admission.require(user, bucket, request.method());
        var operation = operations.of(call);
        operation.input().require(request);
        Admission.requireNoPartialWrite(request);
        if (!operation.readsBody()) {
            Admission.requireNoLongBody(request);
        }
        return operation.answer(call);
    }

    static RequestTarget target(String sentPath) {
        var rawPath = RawPaths.usual(sentPath);
        requireBucketName(rawPath);
        try {
            var target = RequestTarget.parse(rawPath);
            PathRules.require(target.path());
            return target;
        } catch (IllegalArgumentException e) {
            // The message could repeat what may be a content secret.
            var why = rawPath.indexOf('!') < 0
                    ? e.getMessage()
                    : "The path, or the content secret behind it, is not legal";
            throw new RefusedException(ErrorCode.WRONG_URI, why);
        }
    }

    private static void requireBucketName(String rawPath) {
        int end = rawPath.indexOf('/', 1);
        var name = rawPath.isEmpty() ? "" : rawPath.substring(1, end < 0 ? rawPath.length() : end);
        try {
            new BucketName(name);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.BUCKET_NAMING_ERROR, e.getMessage());
        }
    }
}
