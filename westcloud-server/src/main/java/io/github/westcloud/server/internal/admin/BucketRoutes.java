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
package io.github.westcloud.server.internal.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import java.io.IOException;
import java.util.Set;

/** Buckets while the server runs. */
final class BucketRoutes {

    private static final int MOST = 10_000;
    private static final int CREATED = 201;

    private final StorageEngine engine;
    private final Set<BucketName> publicBuckets;

    BucketRoutes(StorageEngine engine, Set<BucketName> publicBuckets) {
        this.engine = engine;
        this.publicBuckets = publicBuckets;
    }

    /** @param isPublic whether anybody can read its files without credentials */
    private record BucketJson(String name, String created, @JsonProperty("public") boolean isPublic) {}

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/buckets", this::list)
                .add("PUT", "/-/buckets/NAME", this::create)
                .add("DELETE", "/-/buckets/NAME", this::remove);
    }

    private HttpResponse list(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(engine.buckets().stream()
                .map(bucket -> new BucketJson(
                        bucket.name().value(), bucket.created().toString(), publicBuckets.contains(bucket.name())))
                .toList());
    }

    private HttpResponse create(AdminCall call) {
        call.requireNoQuery();
        var bucket = new BucketName(call.argument());
        if (engine.hasBucket(bucket)) {
            return HttpResponse.of(200);
        }
        if (engine.buckets().size() >= MOST) {
            throw AdminException.conflict("There are " + MOST + " buckets already. Remove some first");
        }
        engine.createBucket(bucket);
        return HttpResponse.of(CREATED);
    }

    private HttpResponse remove(AdminCall call) {
        boolean withContents = AdminCall.flag(call.query("withContents"), "withContents");
        var bucket = new BucketName(call.argument());
        if (!engine.hasBucket(bucket)) {
            throw AdminException.notFound("There is no bucket '" + bucket + "'");
        }
        try {
            engine.removeBucket(bucket, withContents);
        } catch (StorageException e) {
            throw AdminException.conflict(
                    e.getMessage() + ". To delete what is in it too, add the parameter withContents=true");
        }
        return HttpResponse.of(200);
    }
}
