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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.condition.Validators;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.util.List;
import java.util.Set;

/**
 * Finds the operation that a request asks for: by its method, whether it has a key, and its parameters. A request that has
 * something else as well is refused, and nothing is changed.
 */
final class S3Operations {

    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "POST", "PUT");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Routes ofBuckets;
    private final Routes ofKeys = new Routes();

    S3Operations(StorageEngine engine, S3Options options, Directories directories) {
        var lookup = new ObjectLookup(engine, options.contentSecrets());
        var listObjects = new ListObjects(engine, directories);
        var deleteObject = new DeleteObject(engine, lookup, directories);
        this.ofBuckets = BucketRoutes.of(listObjects, new ListUploads(engine), new DeleteObjects(deleteObject));
        MultipartRoutes.addTo(ofKeys, engine, lookup, options.multipart());
        ObjectRoutes.addTo(ofKeys, engine, lookup, directories, listObjects, deleteObject);
    }

    /** @throws RefusedException with METHOD_NOT_ALLOWED if the dialect has no such method */
    void requireMethod(String method) {
        if (!METHODS.contains(method)) {
            var allow = new Header("Allow", String.join(", ", METHODS));
            throw new RefusedException(
                    Problem.of(ErrorCode.METHOD_NOT_ALLOWED), "The S3 dialect has no method " + method, List.of(allow));
        }
    }

    /**
     * The operation, for one of the dialect's methods.
     *
     * @throws RefusedException with NOT_IMPLEMENTED if the request has a parameter or a header that the operation does not take
     */
    S3Operation of(S3Call call) {
        var routes = call.target().path().isRoot() ? ofBuckets : ofKeys;
        var route = routes.find(call);
        route.input().require(call.query().values().keySet(), call.request().headers());
        return route.input().conditional() ? route.operation() : unconditional(route, call);
    }

    /** Whatever it is that is read, it is there and has no validators; whatever is changed, it is not one file. */
    private static S3Operation unconditional(Route route, S3Call call) {
        var conditions = call.conditions();
        if (READING.contains(call.request().method())) {
            return conditions.isNotModified(Validators.NONE) ? any -> HttpResponse.of(304) : route.operation();
        }
        if (!conditions.isEmpty()) {
            throw new RefusedException(
                    HttpProblem.NOT_IMPLEMENTED,
                    route.input().operation() + " does not implement conditions such as If-Match");
        }
        return route.operation();
    }
}
