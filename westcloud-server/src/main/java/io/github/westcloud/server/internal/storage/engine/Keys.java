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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Keys of the index. They are bytes in UTF-8 and compare unsigned, which is the order of Unicode code points.
 *
 * <p>A key is {@code bucket NUL parent NUL name}: the entries of one directory stand side by side, sorted by name. No part
 * can have a NUL, since paths have no control characters.
 */
final class Keys {

    private static final char SEPARATOR = '\0';
    private static final char AFTER_SEPARATOR = '\1';

    private Keys() {}

    static byte[] entry(Location location) {
        var path = location.path();
        return entry(location.bucket(), path.parent().toString(), path.name());
    }

    static byte[] entry(BucketName bucket, String parent, String name) {
        return bytes(bucket.value() + SEPARATOR + parent + SEPARATOR + name);
    }

    /** The place that the key of an entry stands for. */
    static Location placeOf(byte[] entry) {
        var parts = new String(entry, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1);
        return new Location(new BucketName(parts[0]), ObjectPath.of(parts[1]).resolve(parts[2]));
    }

    /** Stands before every entry of the directory. */
    static byte[] firstIn(Location directory) {
        return bytes(directory.bucket().value() + SEPARATOR + directory.path() + SEPARATOR);
    }

    /** Stands after every entry of the directory. */
    static byte[] afterLastIn(Location directory) {
        return bytes(directory.bucket().value() + SEPARATOR + directory.path() + AFTER_SEPARATOR);
    }

    /** Where a name stands or would stand in the directory. */
    static byte[] named(Location directory, String name) {
        return bytes(directory.bucket().value() + SEPARATOR + directory.path() + SEPARATOR + name);
    }

    /** Stands before every entry of the bucket, and before every upload to it. */
    static byte[] firstIn(BucketName bucket) {
        return bytes(bucket.value() + SEPARATOR);
    }

    static byte[] bucket(BucketName bucket) {
        return bytes(bucket.value());
    }

    static byte[] upload(UploadKey key) {
        return bytes(uploadText(key.location()) + key.id());
    }

    /** Stands before every upload to the location. */
    static byte[] uploadsTo(Location location) {
        return bytes(uploadText(location));
    }

    /** Where an upload with this path and id is or would be; neither need be legal. */
    static byte[] uploadAt(BucketName bucket, String path, String id) {
        return bytes(bucket.value() + SEPARATOR + path + SEPARATOR + id);
    }

    static UploadKey uploadOf(byte[] upload) {
        var parts = new String(upload, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1);
        return new UploadKey(new Location(new BucketName(parts[0]), ObjectPath.of(parts[1])), parts[2]);
    }

    static byte[] part(long contentId, int part) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(contentId)
                .putInt(part)
                .array();
    }

    /** The content number in the key of a part. */
    static long contentOfPart(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    /** The part's number in its key. */
    static int numberOfPart(byte[] key) {
        return ByteBuffer.wrap(key).getInt(Long.BYTES);
    }

    /** Sorts by time; the entry's own key follows. */
    static byte[] expiry(Instant end, byte[] entry) {
        return ByteBuffer.allocate(Long.BYTES + entry.length)
                .putLong(end.toEpochMilli())
                .put(entry)
                .array();
    }

    static Instant endOfExpiry(byte[] key) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(key).getLong());
    }

    static byte[] entryOfExpiry(byte[] key) {
        return Arrays.copyOfRange(key, Long.BYTES, key.length);
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String uploadText(Location location) {
        return location.bucket().value() + SEPARATOR + location.path() + SEPARATOR;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
