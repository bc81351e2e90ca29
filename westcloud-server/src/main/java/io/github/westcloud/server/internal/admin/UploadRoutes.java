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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.OpenUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredBucket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Uploads in parts that are not complete, and which of their parts have arrived. */
final class UploadRoutes {

    private static final int MOST_SHOWN = 1_000;

    private final StorageEngine engine;
    private final Duration lifetime;

    UploadRoutes(StorageEngine engine, Duration lifetime) {
        this.engine = engine;
        this.lifetime = lifetime;
    }

    /**
     * An upload. Parts are counted from 0; the S3 dialect adds 1.
     *
     * @param id tells it from every other upload
     * @param length of the whole file in bytes; missing if only the parts will say that
     * @param partSize in bytes, of each part but the last; missing if they have any size
     * @param parts how many parts it will have; missing if that is not known
     * @param arrived how many parts have arrived
     * @param arrivedBytes how many bytes they have
     * @param ranges which parts have arrived: the first and the last of each run; only if one upload is asked for
     */
    private record UploadJson(
            String id,
            String bucket,
            String path,
            String begun,
            String expires,
            Long length,
            Integer partSize,
            Integer parts,
            Integer arrived,
            Long arrivedBytes,
            List<int[]> ranges) {}

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/uploads", this::list)
                .add("GET", "/-/uploads/ID", this::one)
                .add("DELETE", "/-/uploads/ID", this::abort);
    }

    private HttpResponse list(AdminCall call) throws IOException {
        var bucket = Optional.ofNullable(call.query("bucket").get("bucket")).map(BucketName::new);
        return AdminJson.answer(all(bucket).map(upload -> json(upload, false)).toList());
    }

    private HttpResponse one(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(json(find(call.argument()), true));
    }

    private HttpResponse abort(AdminCall call) {
        call.requireNoQuery();
        engine.abortUpload(find(call.argument()).key());
        return HttpResponse.of(200);
    }

    private OpenUpload find(String id) {
        return all(Optional.empty())
                .filter(upload -> upload.upload().uuid().equals(id))
                .findFirst()
                .orElseThrow(() -> AdminException.notFound("There is no upload '" + id + "' in progress"));
    }

    private Stream<OpenUpload> all(Optional<BucketName> bucket) {
        return engine.buckets().stream()
                .map(StoredBucket::name)
                .filter(name -> bucket.isEmpty() || bucket.get().equals(name))
                .flatMap(name -> engine.allUploads(name, MOST_SHOWN).stream())
                .limit(MOST_SHOWN);
    }

    private UploadJson json(OpenUpload open, boolean withRanges) {
        var upload = open.upload();
        var arrived = ArrivedParts.of(engine, open.key());
        boolean known = upload.hasPlaces();
        return new UploadJson(
                upload.uuid(),
                open.key().location().bucket().value(),
                open.key().location().path().toString(),
                upload.started().toString(),
                upload.started().plus(lifetime).toString(),
                known ? upload.length() : null,
                known ? ChunkRules.CHUNK_SIZE : null,
                known ? ChunkRules.partCount(upload.length()) : null,
                arrived.count(),
                arrived.bytes(),
                withRanges ? arrived.ranges() : null);
    }
}
