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
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.Completion;
import io.github.westcloud.server.internal.storage.ContentDetails;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.NewContent;
import io.github.westcloud.server.internal.storage.OpenUpload;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Uploads in parts. A part is written once, at its place in the content that the file will have; which parts have arrived
 * stands in the index. Completing an upload only changes the index.
 */
final class Uploads {

    private static final int STRIPES = 64;

    private final Index index;
    private final Contents contents;
    private final Tree tree;
    private final Parts parts;
    private final Duration lifetime;
    /** Held shared while a part is written, alone when its upload ends: no part may touch a content that is a file. */
    private final ReadWriteLock[] stripes =
            Stream.generate(ReentrantReadWriteLock::new).limit(STRIPES).toArray(ReadWriteLock[]::new);

    Uploads(Index index, Contents contents, Tree tree, Duration lifetime) {
        this.index = index;
        this.contents = contents;
        this.tree = tree;
        this.parts = new Parts(index, contents);
        this.lifetime = lifetime;
    }

    PendingUpload begin(
            UploadKey key,
            long length,
            FileAttributes attributes,
            PutOptions options,
            Optional<ChecksumRule> checksum) {
        if (length != PendingUpload.UNKNOWN_LENGTH) {
            ChunkRules.requireLength(length);
        }
        tree.requirePlace(key.location(), known(length), options);
        long contentId = contents.createEmpty();
        var upload =
                new PendingUpload(contentId, length, tree.now(), options.with(Precondition.NONE), attributes, checksum);
        replace(key, upload, options).ifPresent(this::dropAlone);
        return upload;
    }

    private Optional<PendingUpload> replace(UploadKey key, PendingUpload upload, PutOptions options) {
        try {
            var earlier = index.change(() -> {
                tree.requirePlace(key.location(), options);
                var old = Optional.ofNullable(index.uploads.put(Keys.upload(key), upload));
                old.ifPresent(gone -> contents.release(gone.contentId()));
                return old;
            });
            contents.kept(upload.contentId());
            return earlier;
        } catch (RuntimeException e) {
            contents.drop(upload.contentId());
            throw e;
        }
    }

    Optional<PendingUpload> find(UploadKey key) {
        return Optional.ofNullable(index.uploads.get(Keys.upload(key)))
                .filter(upload -> !isAbandoned(upload))
                .filter(upload -> key.uuid().map(upload.uuid()::equals).orElse(true));
    }

    /** Looks at keys and uploads together, in one version of the table: between two lookups an upload may end. */
    boolean isUploading(Location location) {
        var prefix = Keys.uploadsTo(location);
        return index.readLong(() -> {
            var cursor = index.uploads.cursor(prefix, null, false);
            while (cursor.hasNext() && Keys.startsWith(cursor.next(), prefix)) {
                if (!isAbandoned(cursor.getValue())) {
                    return true;
                }
            }
            return false;
        });
    }

    List<OpenUpload> list(BucketName bucket, String path, String id, int limit) {
        var prefix = Keys.firstIn(bucket);
        return index.readLong(() -> {
            var some = new ArrayList<OpenUpload>();
            var cursor = index.uploads.cursor(Keys.uploadAt(bucket, path, id), null, false);
            while (some.size() < limit && cursor.hasNext()) {
                var key = cursor.next();
                if (!Keys.startsWith(key, prefix)) {
                    break;
                }
                var open = new OpenUpload(Keys.uploadOf(key), cursor.getValue());
                boolean isFirst = Arrays.equals(key, Keys.uploadAt(bucket, path, id));
                if (!isFirst && !open.key().id().isEmpty() && !isAbandoned(open.upload())) {
                    some.add(open);
                }
            }
            return some;
        });
    }

    void writePart(UploadKey key, int part, ByteBuffer content, Optional<String> md5, Optional<Checksum> checksum) {
        var upload = require(key);
        requireLength(upload, part, content.remaining());
        contents.space().require(content.remaining());
        whileItLasts(key, upload, () -> {
            try {
                parts.writeInPlace(upload.contentId(), part, content, md5, checksum, tree.now());
            } catch (IOException e) {
                throw new UncheckedIOException("Could not write part " + part + " of " + key.location(), e);
            }
        });
    }

    List<OpenUpload> all(BucketName bucket, int limit) {
        var prefix = Keys.firstIn(bucket);
        return index.readLong(() -> {
            var some = new ArrayList<OpenUpload>();
            var cursor = index.uploads.cursor(prefix, null, false);
            while (some.size() < limit && cursor.hasNext()) {
                var key = cursor.next();
                if (!Keys.startsWith(key, prefix)) {
                    break;
                }
                if (!isAbandoned(cursor.getValue())) {
                    some.add(new OpenUpload(Keys.uploadOf(key), cursor.getValue()));
                }
            }
            return some;
        });
    }

    void putPart(UploadKey key, int part, NewContent content) {
        var upload = require(key);
        if (upload.hasPlaces()) {
            throw new IllegalStateException("Parts of an upload whose length is known are written to their places");
        }
        whileItLasts(key, upload, () -> parts.put(upload.contentId(), part, (ReceivedContent) content, tree.now()));
    }

    List<UploadedPart> parts(UploadKey key, int from, int limit) {
        return parts.list(require(key).contentId(), from, limit);
    }

    StoredFile complete(UploadKey key, Precondition precondition) {
        return alone(require(key), upload -> {
            requireCurrent(key, upload);
            return completeInPlace(key, upload, Optional.empty(), ContentDetails.none(), precondition);
        });
    }

    StoredFile complete(UploadKey key, Function<List<UploadedPart>, Completion> check, Precondition precondition) {
        return alone(require(key), upload -> {
            requireCurrent(key, upload);
            var completion = check.apply(parts.list(upload.contentId(), 0, Integer.MAX_VALUE));
            return upload.hasPlaces()
                    ? completeInPlace(key, upload, Optional.of(completion.digest()), completion.details(), precondition)
                    : assemble(key, upload, completion, precondition);
        });
    }

    void abort(UploadKey key) {
        abandon(Keys.upload(key), require(key));
    }

    /** Ends uploads that are older than their lifetime. */
    void clear(BucketName bucket) {
        var prefix = Keys.firstIn(bucket);
        found((key, upload) -> Keys.startsWith(key, prefix)).forEach(this::abandon);
    }

    void sweep() {
        found((key, upload) -> isAbandoned(upload)).forEach(this::abandon);
    }

    /** All of them first: ending one takes long, and the version of the table in which they are found is kept as long as that. */
    private Map<byte[], PendingUpload> found(BiPredicate<byte[], PendingUpload> wanted) {
        return index.readLong(() -> {
            var found = new LinkedHashMap<byte[], PendingUpload>();
            for (var uploads = index.uploads.cursor(); uploads.hasNext(); ) {
                var key = uploads.next();
                if (wanted.test(key, uploads.getValue())) {
                    found.put(key, uploads.getValue());
                }
            }
            return found;
        });
    }

    void recover() {
        parts.recover();
    }

    private StoredFile completeInPlace(
            UploadKey key,
            PendingUpload upload,
            Optional<String> digest,
            ContentDetails details,
            Precondition precondition) {
        requireAllParts(key, upload);
        int count = Math.max(1, ChunkRules.partCount(upload.length()));
        return becomeFile(
                key,
                upload,
                upload.length(),
                precondition,
                () -> fileOf(key, upload, upload.length(), upload.contentId(), count, digest, details));
    }

    private StoredFile assemble(UploadKey key, PendingUpload upload, Completion completion, Precondition precondition) {
        // Before all the bytes are copied. It counts only later.
        tree.requirePlace(key.location(), upload.options().with(precondition));
        try (var whole = parts.assemble(upload.contentId(), completion.parts())) {
            var file = becomeFile(key, upload, whole.length(), precondition, () -> {
                contents.release(upload.contentId());
                return fileOf(
                        key,
                        upload,
                        whole.length(),
                        whole.id(),
                        completion.parts().size(),
                        Optional.of(completion.digest()),
                        completion.details());
            });
            whole.becameFile();
            contents.drop(upload.contentId());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not assemble the parts of " + key.location(), e);
        }
    }

    private StoredFile becomeFile(
            UploadKey key, PendingUpload upload, long length, Precondition precondition, Supplier<StoredFile> make) {
        var replaced = new ArrayList<Long>();
        var file = index.change(() -> {
            requireCurrent(key, upload);
            tree.requirePlace(key.location(), length, upload.options().with(precondition));
            var made = make.get();
            replaced.addAll(tree.put(key.location(), made, upload.options()));
            replaced.forEach(contents::release);
            index.uploads.remove(Keys.upload(key));
            return made;
        });
        replaced.forEach(contents::drop);
        parts.forget(upload.contentId());
        return file;
    }

    private StoredFile fileOf(
            UploadKey key,
            PendingUpload upload,
            long length,
            long contentId,
            int count,
            Optional<String> digest,
            ContentDetails details) {
        var name = key.location().path().name();
        return new StoredFile(name, tree.now(), length, contentId, count, digest, upload.attributes(), details);
    }

    /** Runs beside other parts of the upload, and not while it ends. */
    private void whileItLasts(UploadKey key, PendingUpload upload, Runnable work) {
        var shared = stripe(upload.contentId()).readLock();
        shared.lock();
        try {
            requireCurrent(key, upload);
            work.run();
        } finally {
            shared.unlock();
        }
    }

    private StoredFile alone(PendingUpload upload, Function<PendingUpload, StoredFile> work) {
        var alone = stripe(upload.contentId()).writeLock();
        alone.lock();
        try {
            return work.apply(upload);
        } finally {
            alone.unlock();
        }
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

    /** Waits for parts that are just being written, so that none is left over. */
    private void dropAlone(PendingUpload upload) {
        var alone = stripe(upload.contentId()).writeLock();
        alone.lock();
        try {
            dropContent(upload);
        } finally {
            alone.unlock();
        }
    }

    private void dropContent(PendingUpload upload) {
        contents.drop(upload.contentId());
        parts.forget(upload.contentId());
    }

    private void requireAllParts(UploadKey key, PendingUpload upload) {
        int wanted = ChunkRules.partCount(upload.length());
        long arrived = parts.count(upload.contentId(), wanted);
        if (arrived < wanted) {
            throw new StorageException(
                    ErrorCode.UPLOAD_INCOMPLETE,
                    arrived + " of " + wanted + " parts of " + key.location()
                            + " have arrived. Send the others, then complete again");
        }
    }

    /** At the beginning; whether the file fits when it is complete is another question. */
    private static long known(long length) {
        return length == PendingUpload.UNKNOWN_LENGTH ? 0 : length;
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
        if (!upload.hasPlaces()) {
            throw new IllegalStateException("Parts of an upload of unknown length are put, not written");
        }
        int parts = ChunkRules.partCount(upload.length());
        if (part < 0 || part >= parts) {
            throw new StorageException(
                    ErrorCode.WRONG_INDEX, "The upload has " + parts + " parts, counted from 0, and no part " + part);
        }
        int wanted = ChunkRules.partLength(upload.length(), part);
        if (length != wanted) {
            throw new StorageException(
                    ErrorCode.FILE_SIZE_ERROR, "Part " + part + " must have " + wanted + " bytes, not " + length);
        }
    }

    private boolean isAbandoned(PendingUpload upload) {
        return !upload.started().plus(lifetime).isAfter(tree.now());
    }

    private ReadWriteLock stripe(long contentId) {
        return stripes[(int) (contentId % STRIPES)];
    }

    private static StorageException noUpload(UploadKey key) {
        var which = key.uuid().map(uuid -> " with the id " + uuid).orElse("");
        return new StorageException(ErrorCode.NOT_FOUND, "There is no upload in progress to " + key.location() + which);
    }
}
