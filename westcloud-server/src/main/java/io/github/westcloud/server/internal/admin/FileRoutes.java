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
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;

/** What the server knows of a file, which no single request of the storage API says. */
final class FileRoutes {

    private static final int BUFFER = 64 * 1024;

    private final StorageEngine engine;

    FileRoutes(StorageEngine engine) {
        this.engine = engine;
    }

    /**
     * A file.
     *
     * @param length in bytes
     * @param expires when it will be deleted; missing if never
     * @param isProtected whether it has a content secret
     * @param md5 of its content; missing if it is not known
     */
    private record FileJson(
            String contentType,
            long length,
            String created,
            String expires,
            @JsonProperty("protected") boolean isProtected,
            String md5,
            Map<String, String> metadata) {}

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/files/BUCKET/PATH*", this::show);
    }

    private HttpResponse show(AdminCall call) throws IOException {
        boolean compute = AdminCall.flag(call.query("md5"), "md5");
        var location = new Location(
                new BucketName(call.arguments().get(0)),
                ObjectPath.of(call.arguments().get(1)));
        try {
            return compute ? withMd5(location) : answer(find(location));
        } catch (StorageException e) {
            throw AdminException.notFound("There is no file " + location);
        }
    }

    private StoredFile find(Location location) {
        return engine.find(location)
                .filter(StoredFile.class::isInstance)
                .map(StoredFile.class::cast)
                .orElseThrow(() -> AdminException.notFound("There is no file " + location));
    }

    private static HttpResponse answer(StoredFile file) throws IOException {
        return AdminJson.answer(json(file, file.md5().orElse(null)));
    }

    /** Of the file that is read, which another one may replace meanwhile. */
    private HttpResponse withMd5(Location location) throws IOException {
        try (var open = engine.open(location)) {
            return open.file().md5().isPresent() ? answer(open.file()) : AdminJson.answer(json(open.file(), md5(open)));
        }
    }

    private static String md5(OpenFile file) throws IOException {
        var digest = Md5.newDigest();
        var buffer = ByteBuffer.allocate(BUFFER);
        long position = 0;
        for (int count = file.read(buffer, position); count >= 0; count = file.read(buffer, position)) {
            position += count;
            digest.update(buffer.flip());
            buffer.clear();
        }
        return Md5.format(digest.digest());
    }

    private static FileJson json(StoredFile file, String md5) {
        var attributes = file.attributes();
        return new FileJson(
                attributes.contentType(),
                file.length(),
                file.created().toString(),
                attributes.expires().map(Instant::toString).orElse(null),
                attributes.contentSecret().isPresent(),
                md5,
                attributes.metadata().values());
    }
}
