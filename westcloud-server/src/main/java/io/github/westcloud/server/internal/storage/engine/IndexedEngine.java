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
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.Completion;
import io.github.westcloud.server.internal.storage.ContentDetails;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.ListPage;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.NewContent;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.OpenUpload;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.Quota;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredBucket;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.internal.storage.UploadedPart;
import io.github.westcloud.server.internal.storage.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The one engine: names and attributes in an {@link Index}, contents in a {@link BlobStore}. */
final class IndexedEngine implements StorageEngine {

    private static final int ATTEMPTS = 100;
    private static final int SWEEP_STEP = 1_000;
    /** For what is there already, and so are its directories. */
    private static final PutOptions ANY_PARENTS = new PutOptions(true, true);

    private static final PutOptions AS_IT_WAS = new PutOptions(false, false);

    private final Index index;
    private final Contents contents;
    private final Tree tree;
    private final Uploads uploads;
    private final Persistence persistence;

    IndexedEngine(Index index, Contents contents, Tree tree, Uploads uploads, Persistence persistence) {
        this.persistence = persistence;
        this.index = index;
        this.contents = contents;
        this.tree = tree;
        this.uploads = uploads;
    }

    @Override
    public void awaitDurable() {
        index.change(() -> null);
    }

    @Override
    public void createBucket(BucketName bucket) {
        var key = Keys.bucket(bucket);
        if (!index.buckets.containsKey(key)) {
            contents.space().require(0);
        }
        index.change(() -> {
            index.buckets.putIfAbsent(key, tree.now().toEpochMilli());
            return null;
        });
    }

    @Override
    public boolean hasBucket(BucketName bucket) {
        return index.buckets.containsKey(Keys.bucket(bucket));
    }

    @Override
    public List<StoredBucket> buckets() {
        return index.readLong(() -> {
            var all = new ArrayList<StoredBucket>();
            for (var buckets = index.buckets.cursor(); buckets.hasNext(); ) {
                var name = new BucketName(new String(buckets.next(), StandardCharsets.UTF_8));
                all.add(new StoredBucket(name, Instant.ofEpochMilli(buckets.getValue())));
            }
            return all;
        });
    }

    @Override
    public void removeBucket(BucketName bucket, boolean withContents) {
        if (!withContents) {
            remove(bucket, false);
            return;
        }
        int attempt = 1;
        while (!isRemovedWithContents(bucket, attempt)) {
            attempt++;
        }
    }

    /** False if an upload to the bucket has begun since the others were dropped. */
    private boolean isRemovedWithContents(BucketName bucket, int attempt) {
        tree.requireDirectory(new Location(bucket, ObjectPath.root()));
        uploads.clear(bucket);
        try {
            remove(bucket, true);
            return true;
        } catch (StorageException e) {
            if (e.code() != ErrorCode.DIRECTORY_NOT_EMPTY || attempt == ATTEMPTS) {
                throw e;
            }
            return false;
        }
    }

    private void remove(BucketName bucket, boolean withContents) {
        var root = new Location(bucket, ObjectPath.root());
        index.<Result>change(() -> {
                    tree.requireDirectory(root);
                    if (!uploads.all(bucket, 1).isEmpty() || !withContents && !tree.isEmpty(root)) {
                        throw new StorageException(
                                ErrorCode.DIRECTORY_NOT_EMPTY,
                                "The bucket " + bucket + " is not empty, or an upload to it is in progress");
                    }
                    var unused = tree.keysOf(bucket).stream()
                            .map(tree::remove)
                            .flatMap(List::stream)
                            .toList();
                    index.buckets.remove(Keys.bucket(bucket));
                    tree.quotas().keep(bucket, Quota.NONE);
                    return released(unused, null);
                })
                .settle(contents);
    }

    @Override
    public void clear(BucketName bucket) {
        uploads.clear(bucket);
        index.<Result>change(() -> {
                    var unused = tree.keysOf(bucket).stream()
                            .map(tree::remove)
                            .flatMap(List::stream)
                            .toList();
                    return released(unused, null);
                })
                .settle(contents);
    }

    @Override
    public Optional<StoredEntry> find(Location location) {
        return tree.find(location);
    }

    @Override
    public OpenFile open(Location location) {
        for (int attempt = 1; ; attempt++) {
            var file = tree.requireFile(location);
            try {
                return open(location, file);
            } catch (NoSuchFileException replacedMeanwhile) {
                requireAnotherAttempt(location, attempt, replacedMeanwhile);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not open the content of " + location, e);
            }
        }
    }

    /** What has another length than it was stored with would be sent as if it were whole. */
    private OpenFile open(Location location, StoredFile file) throws IOException {
        var content = contents.blobs().open(file.contentId());
        if (content.length() == file.length()) {
            return new OpenBlob(file, content);
        }
        try (content) {
            throw new IOException("The content of " + location + " is damaged: it has " + content.length()
                    + " bytes, not " + file.length());
        }
    }

    @Override
    public void requirePut(Location location, long length, PutOptions options) {
        tree.requirePlace(location, length, options);
    }

    @Override
    public void limit(BucketName bucket, Quota quota) {
        var root = new Location(bucket, ObjectPath.root());
        index.change(() -> {
            tree.requireDirectory(root);
            tree.quotas().keep(bucket, quota);
            return null;
        });
    }

    @Override
    public void limitUntilClosed(BucketName bucket, Quota quota) {
        tree.requireDirectory(new Location(bucket, ObjectPath.root()));
        tree.quotas().set(bucket, quota);
    }

    @Override
    public Quota quota(BucketName bucket) {
        return tree.quotas().of(bucket);
    }

    @Override
    public Usage usage(BucketName bucket) {
        return tree.quotas().usage(bucket);
    }

    @Override
    public NewContent receive(long length) {
        return contents.receive(length);
    }

    @Override
    public StoredFile put(Location location, NewContent content, FileAttributes attributes, PutOptions options) {
        var received = (ReceivedContent) content;
        received.finish();
        var stored = index.<Result>change(() -> {
            tree.requirePlace(location, received.length(), options);
            var file = new StoredFile(
                    location.path().name(),
                    tree.now(),
                    received.length(),
                    received.id(),
                    0,
                    received.digest(),
                    attributes,
                    ContentDetails.of(received.checksum()));
            return replace(location, file, options);
        });
        received.becameFile();
        return stored.settle(contents);
    }

    @Override
    public void restore(Location location, StoredEntry entry, Optional<NewContent> content) {
        var received = content.map(ReceivedContent.class::cast);
        received.ifPresent(ReceivedContent::finish);
        var restored = index.<Result>change(() -> {
            tree.requirePlace(location, AS_IT_WAS);
            var again = entry instanceof StoredFile file
                    ? file.restored(received.orElseThrow().id())
                    : entry;
            return released(tree.put(location, again, AS_IT_WAS), null);
        });
        received.ifPresent(ReceivedContent::becameFile);
        restored.settle(contents);
    }

    @Override
    public void createDirectory(Location location, PutOptions options) {
        contents.space().require(0);
        index.<Result>change(() -> {
                    var there = tree.find(location);
                    if (there.isPresent() && there.get() instanceof StoredDirectory directory && directory.passing()) {
                        options.precondition().check(there);
                        return released(tree.put(location, directory.passing(false), options), null);
                    }
                    tree.requirePlace(location, options);
                    var directory = new StoredDirectory(location.path().name(), tree.now());
                    return released(tree.put(location, directory, options), null);
                })
                .settle(contents);
    }

    @Override
    public void releaseDirectory(Location location, Precondition precondition) {
        contents.space().require(0);
        index.change(() -> {
            precondition.check(tree.find(location));
            tree.requireDirectory(location);
            requireNotRoot(location);
            var directory = (StoredDirectory) tree.require(location);
            if (tree.isEmpty(location)) {
                tree.remove(Keys.entry(location));
                tree.prune(location);
            } else {
                tree.put(location, directory.passing(true), ANY_PARENTS);
            }
            return null;
        });
    }

    @Override
    public void delete(Location location, Precondition precondition) {
        index.<Result>change(() -> {
                    var entry = tree.require(location);
                    requireNotRoot(location);
                    precondition.check(Optional.of(entry));
                    if (entry instanceof StoredDirectory && !tree.isEmpty(location)) {
                        throw new StorageException(
                                ErrorCode.DIRECTORY_NOT_EMPTY, "The directory " + location + " is not empty");
                    }
                    var removed = tree.remove(Keys.entry(location));
                    tree.prune(location);
                    return released(removed, null);
                })
                .settle(contents);
    }

    private static void requireNotRoot(Location location) {
        if (location.path().isRoot()) {
            throw new StorageException(ErrorCode.WRONG_OBJECT_TYPE, "The root of a bucket cannot be deleted");
        }
    }

    @Override
    public StoredFile copy(
            Location source,
            Location target,
            UnaryOperator<FileAttributes> change,
            PutOptions options,
            Precondition ofSource) {
        for (int attempt = 1; ; attempt++) {
            var file = tree.requireFile(source);
            ofSource.check(Optional.of(file));
            tree.requirePlace(target, file.length(), options);
            try {
                return putCopy(target, file, contents.duplicate(file.contentId()), change, options);
            } catch (NoSuchFileException replacedMeanwhile) {
                requireAnotherAttempt(source, attempt, replacedMeanwhile);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not copy " + source + " to " + target, e);
            }
        }
    }

    private StoredFile putCopy(
            Location target,
            StoredFile file,
            long contentId,
            UnaryOperator<FileAttributes> change,
            PutOptions options) {
        try {
            var copied = index.<Result>change(() -> {
                tree.requirePlace(target, file.length(), options);
                var copy = new StoredFile(
                        target.path().name(),
                        tree.now(),
                        file.length(),
                        contentId,
                        file.parts(),
                        file.digest(),
                        change.apply(file.attributes()),
                        file.details());
                return replace(target, copy, options);
            });
            contents.kept(contentId);
            return copied.settle(contents);
        } catch (RuntimeException e) {
            contents.drop(contentId);
            throw e;
        }
    }

    @Override
    public StoredFile move(
            Location source,
            Location target,
            UnaryOperator<FileAttributes> change,
            PutOptions options,
            Precondition ofSource) {
        contents.space().require(0);
        return index.<Result>change(() -> {
                    var file = tree.requireFile(source);
                    ofSource.check(Optional.of(file));
                    tree.requirePlace(target, options);
                    var moved = file.renamed(target.path().name()).withAttributes(change.apply(file.attributes()));
                    if (source.equals(target)) {
                        tree.put(target, moved, options);
                        return new Result(moved, List.of());
                    }
                    // In this order, so that those who read meanwhile find it at one of both places at least.
                    var result = replace(target, moved, options);
                    tree.remove(Keys.entry(source));
                    tree.prune(source);
                    return result;
                })
                .settle(contents);
    }

    @Override
    public StoredFile update(Location location, UnaryOperator<FileAttributes> change, Precondition precondition) {
        contents.space().require(0);
        return index.change(() -> {
            var file = tree.requireFile(location);
            precondition.check(Optional.of(file));
            var updated = file.withAttributes(change.apply(file.attributes()));
            tree.put(location, updated, ANY_PARENTS);
            return updated;
        });
    }

    @Override
    public ListPage list(Location directory, ListQuery query) {
        tree.requireDirectory(directory);
        return tree.list(directory, query);
    }

    @Override
    public PendingUpload beginUpload(
            UploadKey key,
            long length,
            FileAttributes attributes,
            PutOptions options,
            Optional<ChecksumRule> checksum) {
        return uploads.begin(key, length, attributes, options, checksum);
    }

    @Override
    public List<OpenUpload> uploads(BucketName bucket, String path, String id, int limit) {
        return uploads.list(bucket, path, id, limit);
    }

    @Override
    public List<OpenUpload> allUploads(BucketName bucket, int limit) {
        return uploads.all(bucket, limit);
    }

    @Override
    public Optional<PendingUpload> findUpload(UploadKey key) {
        return uploads.find(key);
    }

    /** Without others only if there is nothing: between two lookups an upload may become a file, or the other way round. */
    @Override
    public StoredEntry require(Location location) {
        return tree.find(location).orElseGet(() -> index.alone(() -> requireAlone(location)));
    }

    private StoredEntry requireAlone(Location location) {
        return tree.find(location)
                .orElseThrow(() -> uploads.isUploading(location)
                        ? new StorageException(
                                ErrorCode.UPLOAD_NOT_FINISHED, "The upload to " + location + " is not complete")
                        : Tree.missing(location));
    }

    @Override
    public void writePart(
            UploadKey key, int part, ByteBuffer content, Optional<String> md5, Optional<Checksum> checksum) {
        uploads.writePart(key, part, content, md5, checksum);
    }

    @Override
    public void putPart(UploadKey key, int part, NewContent content) {
        uploads.putPart(key, part, content);
    }

    @Override
    public List<UploadedPart> parts(UploadKey key, int from, int limit) {
        return uploads.parts(key, from, limit);
    }

    @Override
    public StoredFile completeUploadIf(Precondition precondition, UploadKey key) {
        return uploads.complete(key, precondition);
    }

    @Override
    public StoredFile completeUpload(
            UploadKey key, Function<List<UploadedPart>, Completion> check, Precondition precondition) {
        return uploads.complete(key, check, precondition);
    }

    @Override
    public void abortUpload(UploadKey key) {
        uploads.abort(key);
    }

    @Override
    public void sweep() {
        List<byte[]> some;
        do {
            some = tree.expired(SWEEP_STEP);
            some.forEach(this::removeExpired);
        } while (some.size() == SWEEP_STEP);
        uploads.sweep();
        persistence.maintain();
    }

    @Override
    public void close() throws IOException {
        contents.giveUpUnderWay();
        persistence.close();
        contents.close();
    }

    /** Between the look into the index and the look for the content the file may have been replaced, but not each time. */
    private static void requireAnotherAttempt(Location location, int attempt, IOException failure) {
        if (attempt == ATTEMPTS) {
            throw new UncheckedIOException("The content of " + location + " is lost", failure);
        }
    }

    private void removeExpired(byte[] expiry) {
        index.<Result>change(() -> {
                    var key = Keys.entryOfExpiry(expiry);
                    var entry = index.entries.get(key);
                    index.expiries.remove(expiry);
                    boolean stays = entry == null || tree.isAlive(entry);
                    var removed = stays ? List.<Long>of() : tree.remove(key);
                    if (!stays) {
                        tree.prune(Keys.placeOf(key));
                    }
                    return released(removed, null);
                })
                .settle(contents);
    }

    private Result replace(Location location, StoredFile file, PutOptions options) {
        return released(tree.put(location, file, options), file);
    }

    private Result released(List<Long> unused, StoredFile file) {
        unused.forEach(contents::release);
        return new Result(file, unused);
    }

    /** What a change made, and the contents that nothing refers to since. */
    private record Result(StoredFile file, List<Long> released) {

        /** Deletes those contents, which must wait until the change is durable. */
        StoredFile settle(Contents contents) {
            released.forEach(contents::drop);
            return file;
        }
    }
}
