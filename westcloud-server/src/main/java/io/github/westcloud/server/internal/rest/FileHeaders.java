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

import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.condition.Validators;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.transfer.KeptHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What GET and HEAD say about a file or directory (chapter 2.7). */
final class FileHeaders {

    private FileHeaders() {}

    /** What conditions are compared with. */
    static Validators validators(StoredEntry entry) {
        return entry instanceof StoredFile file
                ? Validators.of(file.etag(), file.created())
                : new Validators(Optional.empty(), Optional.of(entry.created()));
    }

    /** What an answer says of a file that the client has already. */
    static List<Header> ofUnchanged(StoredFile file) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("ETag", '"' + file.etag() + '"'));
        headers.add(new Header("Last-Modified", WestDates.format(file.created())));
        headers.add(new Header("Content-Length", Long.toString(file.length())));
        headers.addAll(KeptHeaders.ofUnchanged(file.attributes().headers()));
        return headers;
    }

    /** The headers of a file, without its length. */
    static List<Header> of(StoredFile file) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("Content-Type", file.attributes().contentType()));
        headers.add(new Header("ETag", '"' + file.etag() + '"'));
        headers.add(new Header("Last-Modified", WestDates.format(file.created())));
        headers.add(new Header("Accept-Ranges", "bytes"));
        headers.addAll(KeptHeaders.of(file.attributes().headers()));
        headers.addAll(west(file.attributes().contentType(), file.length(), file.created()));
        file.attributes()
                .metadata()
                .values()
                .forEach((name, value) -> headers.add(new Header(WestHeaders.META_PREFIX + name, value)));
        return headers;
    }

    static List<Header> of(StoredDirectory directory) {
        var headers = new ArrayList<>(west(WestHeaders.FOLDER, 0, directory.created()));
        headers.add(new Header("Last-Modified", WestDates.format(directory.created())));
        return headers;
    }

    private static List<Header> west(String type, long size, Instant created) {
        return List.of(
                new Header(WestHeaders.FILE_TYPE, type),
                new Header(WestHeaders.FILE_SIZE, Long.toString(size)),
                new Header(WestHeaders.FILE_DATE, Long.toString(created.getEpochSecond())));
    }
}
