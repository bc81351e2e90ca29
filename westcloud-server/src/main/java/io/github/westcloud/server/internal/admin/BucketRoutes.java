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
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.Quota;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredBucket;
import io.github.westcloud.server.internal.storage.Usage;
import java.io.IOException;
import java.util.OptionalLong;
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
    private record BucketJson(
            String name, String created, @JsonProperty("public") boolean isPublic, QuotaJson quota, Usage usage) {}

    /** @param bytes null for any number, as for files */
    private record QuotaJson(Long bytes, Long files) {

        static QuotaJson of(Quota quota) {
            return quota.equals(Quota.NONE) ? null : new QuotaJson(boxed(quota.bytes()), boxed(quota.files()));
        }

        Quota quota() {
            return new Quota(unboxed(bytes), unboxed(files));
        }

        private static Long boxed(OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }

        private static OptionalLong unboxed(Long number) {
            return number == null ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/buckets", this::list)
                .add("PUT", "/-/buckets/NAME", this::create)
                .add("DELETE", "/-/buckets/NAME", this::remove)
                .add("PUT", "/-/buckets/NAME/quota", this::limit)
                .add("DELETE", "/-/buckets/NAME/quota", this::lift);
    }

    private HttpResponse list(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(engine.buckets().stream().map(this::json).toList());
    }

    /** What a bucket without a quota has is not known without counting. */
    private BucketJson json(StoredBucket bucket) {
        var quota = QuotaJson.of(engine.quota(bucket.name()));
        return new BucketJson(
                bucket.name().value(),
                bucket.created().toString(),
                publicBuckets.contains(bucket.name()),
                quota,
                quota == null ? null : engine.usage(bucket.name()));
    }

    private HttpResponse limit(AdminCall call) throws IOException {
        call.requireNoQuery();
        return limit(call, AdminJson.read(call.request(), QuotaJson.class).quota());
    }

    private HttpResponse lift(AdminCall call) {
        call.requireNoQuery();
        return limit(call, Quota.NONE);
    }

    private HttpResponse limit(AdminCall call, Quota quota) {
        engine.limit(existing(call), quota);
        return HttpResponse.of(200);
    }

    private BucketName existing(AdminCall call) {
        var bucket = new BucketName(call.argument());
        if (!engine.hasBucket(bucket)) {
            throw AdminException.notFound("There is no bucket '" + bucket + "'");
        }
        return bucket;
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
        var bucket = existing(call);
        try {
            engine.removeBucket(bucket, withContents);
        } catch (StorageException e) {
            if (withContents || e.code() != ErrorCode.DIRECTORY_NOT_EMPTY) {
                throw e;
            }
            throw AdminException.conflict(
                    e.getMessage() + ". To delete what is in it too, add the parameter withContents=true");
        }
        return HttpResponse.of(200);
    }
}
