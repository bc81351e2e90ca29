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
package io.github.westcloud.cli.internal.command;

import io.github.westcloud.cli.internal.place.RemotePlace;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of files and directories, as fields and as text. Stateless. */
final class Descriptions {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Descriptions() {}

    static Map<String, Object> of(String place, DirectoryEntry entry) {
        return fields(
                place, entry.directory(), entry.length(), entry.lastModified(), entry.contentType(), entry.etag());
    }

    static Map<String, Object> of(RemotePlace place, FileInfo info) {
        var fields = fields(
                place.toString(),
                info.directory(),
                info.length(),
                info.lastModified(),
                info.contentType(),
                info.etag());
        info.contentMd5().ifPresent(md5 -> fields.put("contentMd5", md5));
        fields.put("metadata", info.metadata().values());
        return fields;
    }

    private static Map<String, Object> fields(
            String place,
            boolean directory,
            long length,
            Optional<Instant> lastModified,
            Optional<String> contentType,
            Optional<String> etag) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("place", place);
        fields.put("type", directory ? "directory" : "file");
        fields.put("length", length);
        lastModified.ifPresent(date -> fields.put("lastModified", date.toString()));
        contentType.ifPresent(type -> fields.put("contentType", type));
        etag.ifPresent(tag -> fields.put("etag", tag));
        return fields;
    }

    /** Size and date, up to the column of the name. */
    static String columns(DirectoryEntry entry) {
        var size = entry.directory() ? "-" : Long.toString(entry.length());
        return String.format(
                "%14s  %-19s  ", size, entry.lastModified().map(DATE::format).orElse("-"));
    }
}
