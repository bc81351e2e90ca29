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
package io.github.westcloud.server.storage;

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Uploads in parts. A part is written once, at its place in the content that the file will have; which parts have arrived
 * stands in the index. Completing an upload only changes the index.
 */
final class Uploads {

    private static final int STRIPES = 64;
    private static final int PARTS_PER_CHANGE = 1_000;

    private final Index index;
    private final Contents contents;
    private final Tree tree;
    private final Duration lifetime;
    /** Held shared while a part is written, alone when its upload ends: no part may touch a content that is a file. */
    private final ReadWriteLock[] stripes =
            Stream.generate(ReentrantReadWriteLock::new).limit(STRIPES).toArray(ReadWriteLock[]::new);

    Uploads(Index index, Contents contents, Tree tree, Duration lifetime) {
        this.index = index;
        this.contents = contents;
        this.tree = tree;
        this.lifetime = lifetime;
    }

    PendingUpload begin(UploadKey key, long length, FileAttributes attributes, PutOptions options) {
        ChunkRules.requireLength(length);
        tree.requirePlace(key.location(), options);
        long contentId = contents.createEmpty();
        var upload = new PendingUpload(contentId, length, tree.now(), options, attributes);
        try {
            var earlier = index.change(() -> {
                tree.requirePlace(key.location(), options);
                contents.keep(contentId);
                var old = Optional.ofNullable(index.uploads.put(Keys.upload(key), upload));
                old.ifPresent(gone -> contents.release(gone.contentId()));
                return old;
            });
            earlier.ifPresent(this::dropContent);
            return upload;
        } catch (StorageException e) {
            contents.drop(contentId);
            throw e;
        }
    }

    Optional<PendingUpload> find(UploadKey key) {
        return Optional.ofNullable(index.uploads.get(Keys.upload(key))).filter(upload -> !isAbandoned(upload));
    }

    boolean isUploading(Location location) {
        var prefix = Keys.uploadsTo(location);
        var key = index.uploads.ceilingKey(prefix);
        return key != null && Keys.startsWith(key, prefix) && !isAbandoned(index.uploads.get(key));
    }

    void writePart(UploadKey key, int part, ByteBuffer content) {
        var upload = require(key);
        requireLength(upload, part, content.remaining());
        long length = content.remaining();
        var shared = stripe(upload.contentId()).readLock();
        shared.lock();
        try {
            requireCurrent(key, upload);
            contents.blobs().writeAt(upload.contentId(), ChunkRules.partOffset(part), content);
            index.change(() -> index.parts.put(Keys.part(upload.contentId(), part), length));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write part " + part + " of " + key.location(), e);
        } finally {
            shared.unlock();
        }
    }

    StoredFile complete(UploadKey key) {
        var upload = require(key);
        var alone = stripe(upload.contentId()).writeLock();
        alone.lock();
        try {
            return completeAlone(key, upload);
        } finally {
            alone.unlock();
        }
    }

    /** Ends uploads that are older than their lifetime. */
    void sweep() {
        for (var key : index.uploads.keySet()) {
            var upload = index.uploads.get(key);
            if (upload != null && isAbandoned(upload)) {
                abandon(key, upload);
            }
        }
    }

    /** Forgets parts whose upload ended while the process was killed. */
    void recover() {
        var live = new java.util.HashSet<Long>();
        index.uploads.keySet().forEach(key -> live.add(index.uploads.get(key).contentId()));
        for (var part = index.parts.firstKey(); part != null; ) {
            long contentId = Keys.contentOfPart(part);
            if (!live.contains(contentId)) {
                forgetParts(contentId);
            }
            part = index.parts.ceilingKey(Keys.part(contentId + 1, 0));
        }
    }

    private StoredFile completeAlone(UploadKey key, PendingUpload upload) {
        var replaced = new OptionalLong[] {OptionalLong.empty()};
        var file = index.change(() -> {
            requireCurrent(key, upload);
            requireAllParts(key, upload);
            tree.requirePlace(key.location(), upload.options());
            var made = fileOf(key, upload);
            replaced[0] = tree.put(key.location(), made);
            replaced[0].ifPresent(contents::release);
            index.uploads.remove(Keys.upload(key));
            return made;
        });
        replaced[0].ifPresent(contents::drop);
        forgetParts(upload.contentId());
        return file;
    }

    private StoredFile fileOf(UploadKey key, PendingUpload upload) {
        var name = key.location().path().name();
        int parts = Math.max(1, ChunkRules.partCount(upload.length()));
        return new StoredFile(
                name, tree.now(), upload.length(), upload.contentId(), parts, Optional.empty(), upload.attributes());
    }

    private void abandon(byte[] key, PendingUpload upload) {
        var alone = stripe(upload.contentId()).writeLock();
        alone.lock();
        try {
            boolean removed = index.change(() -> {
                var current = index.uploads.get(key);
                if (current == null || current.contentId() != upload.contentId()) {
                    return false;
                }
                index.uploads.remove(key);
                contents.release(upload.contentId());
                return true;
            });
            if (removed) {
                dropContent(upload);
            }
        } finally {
            alone.unlock();
        }
    }

    private void dropContent(PendingUpload upload) {
        contents.drop(upload.contentId());
        forgetParts(upload.contentId());
    }

    /** In steps, since a large upload has millions. */
    private void forgetParts(long contentId) {
        List<byte[]> some;
        do {
            some = someParts(contentId);
            var gone = some;
            index.changeLater(() -> {
                gone.forEach(index.parts::remove);
                return null;
            });
        } while (some.size() == PARTS_PER_CHANGE);
    }

    private List<byte[]> someParts(long contentId) {
        var some = new ArrayList<byte[]>();
        var cursor = index.parts.cursor(Keys.part(contentId, 0), Keys.part(contentId, Integer.MAX_VALUE), false);
        while (cursor.hasNext() && some.size() < PARTS_PER_CHANGE) {
            some.add(cursor.next());
        }
        return some;
    }

    private void requireAllParts(UploadKey key, PendingUpload upload) {
        int wanted = ChunkRules.partCount(upload.length());
        long arrived = rank(Keys.part(upload.contentId(), wanted)) - rank(Keys.part(upload.contentId(), 0));
        if (arrived < wanted) {
            throw new StorageException(
                    ErrorCode.UPLOAD_INCOMPLETE,
                    arrived + " of " + wanted + " parts of " + key.location()
                            + " have arrived. Send the others, then complete again");
        }
    }

    /** How many parts stand before this one in the index, without counting them one by one. */
    private long rank(byte[] part) {
        long at = index.parts.getKeyIndex(part);
        return at >= 0 ? at : -at - 1;
    }

    private PendingUpload require(UploadKey key) {
        return find(key).orElseThrow(() -> noUpload(key));
    }

    private void requireCurrent(UploadKey key, PendingUpload upload) {
        if (find(key).filter(now -> now.contentId() == upload.contentId()).isEmpty()) {
            throw noUpload(key);
        }
    }

    private static void requireLength(PendingUpload upload, int part, int length) {
        int parts = ChunkRules.partCount(upload.length());
        if (part < 0 || part >= parts) {
            throw new StorageException(
                    ErrorCode.WRONG_INDEX, "The upload has " + parts + " parts, counted from 0, and no part " + part);
        }
        int wanted = ChunkRules.partLength(upload.length(), part);
        if (length != wanted) {
            throw new StorageException(
                    ErrorCode.FILE_SIZE_ERROR, "Part " + part + " has " + wanted + " bytes, not " + length);
        }
    }

    private boolean isAbandoned(PendingUpload upload) {
        return !upload.started().plus(lifetime).isAfter(tree.now());
    }

    private ReadWriteLock stripe(long contentId) {
        return stripes[(int) (contentId % STRIPES)];
    }

    private static StorageException noUpload(UploadKey key) {
        return new StorageException(ErrorCode.NOT_FOUND, "No upload in parts was begun to " + key.location());
    }
}
