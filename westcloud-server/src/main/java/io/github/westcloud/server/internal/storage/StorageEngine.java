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
package io.github.westcloud.server.internal.storage;

import io.github.westcloud.protocol.BucketName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Buckets with directories and files. Thread-safe.
 *
 * <p>Files and directories share one namespace. A directory is a real entry: it exists until it is deleted, and a path can
 * only exist if its parent directory does. The root of a bucket is a directory that always exists. Directories that were made
 * {@link Parents#PASSING} end with the last entry in them.
 *
 * <p>Every change is all or nothing: an operation that throws has changed nothing. When an operation has returned, an engine
 * on disk keeps its effect even if the process is killed. An expired file does not exist for any operation.
 *
 * <p>Unless a method says otherwise, a {@link StorageException} has one of these codes: NOT_FOUND if the path or its parent is
 * missing, ALREADY_EXISTS if the path is taken, WRONG_OBJECT_TYPE if a file stands where a directory is needed or the
 * other way round, BUCKET_NOT_FOUND if there is no such bucket; what makes a file, BUCKET_NOT_ENOUGH_SPACE or BUCKET_QUOTA_ERROR if the
 * bucket's quota does not allow it. An {@link java.io.UncheckedIOException} means that the disk
 * failed.
 */
public interface StorageEngine extends AutoCloseable {

    /** Creates a bucket; one that exists stays as it is. */
    void createBucket(BucketName bucket);

    boolean hasBucket(BucketName bucket);

    /** All buckets, by name. */
    List<StoredBucket> buckets();

    /**
     * Removes a bucket.
     *
     * @param withContents whether to delete all that is in it, and to drop the uploads to it
     * @throws StorageException with BUCKET_NOT_FOUND if there is no such bucket, DIRECTORY_NOT_EMPTY if something is in it, or
     *     an upload to it is in progress, and it is not to be deleted
     */
    void removeBucket(BucketName bucket, boolean withContents);

    /**
     * Deletes all files and directories of a bucket, and drops the uploads to it. Files that are open stay readable.
     */
    void clear(BucketName bucket);

    /**
     * Returns when everything that can be seen now cannot get lost. For answers that say that something was changed because it is as
     * wanted already; a refused change has waited for that.
     */
    void awaitDurable();

    /** What is at a path; for the root a directory with an empty name. */
    Optional<StoredEntry> find(Location location);

    /**
     * Opens a file to read it. Its content stays readable until it is closed, even when the file is replaced or deleted.
     */
    OpenFile open(Location location);

    /**
     * Sets what a bucket may have, until it is set again or the bucket is removed. What is there already stays. Kept like the bucket.
     */
    void limit(BucketName bucket, Quota quota);

    /** As {@link #limit}, but only until the engine is closed. Then the bucket has again what was kept. */
    void limitUntilClosed(BucketName bucket, Quota quota);

    /** What a bucket may have. */
    Quota quota(BucketName bucket);

    /** What a bucket has. Takes as long as it is large, unless it has a quota. */
    Usage usage(BucketName bucket);

    /**
     * Throws what {@link #put} would throw now for a file of this length. So a request can be refused before its body is read.
     */
    void requirePut(Location location, long length, PutOptions options);

    /**
     * Begins new content. It belongs to no file until it is put, and is gone without a trace when it is closed before that.
     *
     * @param length the expected size in bytes; content that cannot fit is refused at once
     * @throws java.io.UncheckedIOException with an {@link OutOfSpaceException} if there is no room
     */
    NewContent receive(long length);

    /**
     * Makes content a file, in one step. A file that it replaces stays readable for those who have it open.
     *
     * @throws StorageException also with WRONG_OBJECT_TYPE if {@code overwrite} meets a directory, ALREADY_EXISTS if
     *     something stands there and {@code overwrite} is not set
     */
    StoredFile put(Location location, NewContent content, FileAttributes attributes, PutOptions options);

    /**
     * Puts an entry back as it was, with all of its dates, where nothing is. Its parent is there.
     *
     * @param content that of a file; none for a directory
     * @throws StorageException as {@link #put} throws it
     */
    void restore(Location location, StoredEntry entry, Optional<NewContent> content);

    /**
     * Creates an empty directory, where nothing is; the options never overwrite. One that was to end with the last entry in it
     * exists from then on until it is deleted.
     */
    void createDirectory(Location location, PutOptions options);

    /** Creates an empty directory. */
    default void createDirectory(Location location, boolean makeParents) {
        createDirectory(location, new PutOptions(false, makeParents));
    }

    /**
     * Deletes an empty directory. One with something in it stays as one that ends with the last entry in it.
     *
     * @param precondition what must be true of the directory
     */
    void releaseDirectory(Location location, Precondition precondition);

    /**
     * Deletes a file or an empty directory.
     *
     * @throws StorageException also with DIRECTORY_NOT_EMPTY, WRONG_OBJECT_TYPE for the root
     */
    void delete(Location location, Precondition precondition);

    /** As {@link #delete(Location, Precondition)} without a condition. */
    default void delete(Location location) {
        delete(location, Precondition.NONE);
    }

    /**
     * Copies a file within its bucket; its attributes pass through the function. It may be copied to its own path, if the
     * options say overwrite.
     *
     * @param ofSource what must be true of the very file that is copied
     */
    StoredFile copy(
            Location source,
            Location target,
            UnaryOperator<FileAttributes> change,
            PutOptions options,
            Precondition ofSource);

    /** As the other copy, from any file. */
    default StoredFile copy(
            Location source, Location target, UnaryOperator<FileAttributes> change, PutOptions options) {
        return copy(source, target, change, options, Precondition.NONE);
    }

    /**
     * Moves a file of a bucket to a free path of the same bucket, in one step.
     *
     * @param options they never overwrite
     * @param ofSource what must be true of the file that is moved
     */
    StoredFile move(
            Location source,
            Location target,
            UnaryOperator<FileAttributes> change,
            PutOptions options,
            Precondition ofSource);

    /** As the other move, without conditions. */
    default StoredFile move(
            Location source, Location target, UnaryOperator<FileAttributes> change, boolean makeParents) {
        return move(source, target, change, new PutOptions(false, makeParents), Precondition.NONE);
    }

    /** Changes what a file carries beside its content. */
    StoredFile update(Location location, UnaryOperator<FileAttributes> change, Precondition precondition);

    /** As the other update, without a condition. */
    default StoredFile update(Location location, UnaryOperator<FileAttributes> change) {
        return update(location, change, Precondition.NONE);
    }

    /**
     * Lists a part of a directory. The cost depends on the number of entries returned and not on the size of the
     * directory.
     */
    ListPage list(Location directory, ListQuery query);

    /**
     * Begins an upload in parts and drops an earlier one with the same key. The file appears when it is complete.
     *
     * @param length the size of the whole file in bytes; then each part but the last has 1 MiB and is written with
     *     {@link #writePart}. Or {@link PendingUpload#UNKNOWN_LENGTH}; then parts have any size and are put with
     *     {@link #putPart}
     * @param checksum which checksum the file will have
     */
    PendingUpload beginUpload(
            UploadKey key, long length, FileAttributes attributes, PutOptions options, Optional<ChecksumRule> checksum);

    /** As the other one, for a file without a checksum. */
    default PendingUpload beginUpload(UploadKey key, long length, FileAttributes attributes, PutOptions options) {
        return beginUpload(key, length, attributes, options, Optional.empty());
    }

    /**
     * Some uploads to a bucket that have an id, in the order of their paths and then of their ids.
     *
     * @param path only uploads that come after this path and id, in the order of Unicode code points; there need be no such
     *     upload, and the text need not be a path
     * @param limit the most uploads to return
     */
    List<OpenUpload> uploads(BucketName bucket, String path, String id, int limit);

    /** Some uploads to a bucket, with an id or without, in the order of their paths and then of their ids; at most the limit. */
    List<OpenUpload> allUploads(BucketName bucket, int limit);

    /** An upload that was begun and is neither complete nor dropped. */
    Optional<PendingUpload> findUpload(UploadKey key);

    /**
     * What is at a location. As {@link #find}, but says why if there is nothing; all of it is looked up at one moment.
     *
     * @throws StorageException with BUCKET_NOT_FOUND; UPLOAD_NOT_FINISHED if there is nothing and an upload to the location is
     *     under way, whatever its id; NOT_FOUND if there is nothing else
     */
    StoredEntry require(Location location);

    /**
     * Writes a part to its place, in any order, also several at a time. A part that is sent again replaces the earlier one.
     *
     * @param part the number of the part, from 0
     * @param content the whole part
     * @param md5 the MD5 of the part in 32 hexadecimal digits, if somebody will ask for it
     * @param checksum a checksum of the part, if somebody will ask for it
     * @throws StorageException with NOT_FOUND if there is no such upload, WRONG_INDEX if it has no such part, FILE_SIZE_ERROR
     *     if the part has another length
     */
    void writePart(UploadKey key, int part, ByteBuffer content, Optional<String> md5, Optional<Checksum> checksum);

    /** As {@link #writePart} without an MD5 and a checksum. */
    default void writePart(UploadKey key, int part, ByteBuffer content) {
        writePart(key, part, content, Optional.empty(), Optional.empty());
    }

    /**
     * Makes content a part of an upload of unknown length. A part that is put again replaces the earlier one.
     *
     * @param part the number of the part, from 0
     * @throws StorageException with NOT_FOUND if there is no such upload
     */
    void putPart(UploadKey key, int part, NewContent content);

    /**
     * Some parts that have arrived, by number.
     *
     * @param from the lowest number
     * @param limit the most parts to return
     * @throws StorageException with NOT_FOUND if there is no such upload
     */
    List<UploadedPart> parts(UploadKey key, int from, int limit);

    /**
     * Makes an upload a file, in one step that copies nothing.
     *
     * @throws StorageException with NOT_FOUND if there is no such upload, UPLOAD_INCOMPLETE if parts are missing, and what
     *     {@link #put} throws; the upload then stays
     */
    StoredFile completeUploadIf(Precondition precondition, UploadKey key);

    /** As {@link #completeUploadIf} without a condition. */
    default StoredFile completeUpload(UploadKey key) {
        return completeUploadIf(Precondition.NONE, key);
    }

    /**
     * Makes an upload a file. No part can arrive while the check runs. The parts of an upload of unknown length are copied
     * one after the other.
     *
     * @param check is given the parts that have arrived and says which make the file; what it throws leaves the upload as it
     *     is. For an upload whose length is known these must be all of its parts
     * @param precondition what must be true of what is there
     * @throws StorageException as {@link #completeUpload(UploadKey)}
     */
    StoredFile completeUpload(UploadKey key, Function<List<UploadedPart>, Completion> check, Precondition precondition);

    /** As the other one, without a condition. */
    default StoredFile completeUpload(UploadKey key, Function<List<UploadedPart>, Completion> check) {
        return completeUpload(key, check, Precondition.NONE);
    }

    /**
     * Ends an upload without a file.
     *
     * @throws StorageException with NOT_FOUND if there is no such upload
     */
    void abortUpload(UploadKey key);

    /** Removes expired files and abandoned uploads for good, and gives unused disk space back. */
    void sweep();

    @Override
    void close() throws IOException;
}
