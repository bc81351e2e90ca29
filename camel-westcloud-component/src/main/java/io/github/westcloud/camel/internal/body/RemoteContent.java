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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The content of one remote file, wherever it is: all bodies and streams of the file share it. It is requested at its new path
 * after a move, and read from the copy that was kept of it after a deletion.
 *
 * <p>Whoever opens the content holds a lock until it is open, and whoever changes its place waits for that. So a reader never
 * asks for a file that is being moved, or that has been deleted after a copy of it was kept. Thread-safe.
 */
public final class RemoteContent {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final SpoolFiles spool;
    private final ContentReaders readers;
    private final ReadVersions versions = new ReadVersions();
    private ContentPlace.AtService service;
    private ContentPlace kept;
    private ListedLength listed = ListedLength.UNKNOWN;
    private boolean deleted;

    /**
     * @param spool where copies are kept because the file is deleted after its exchange, or {@code null} if it is not
     */
    public RemoteContent(WestCloudClient client, DownloadRequest request, SpoolFiles spool) {
        this.service = new ContentPlace.AtService(client, request, false);
        this.spool = spool;
        this.readers = new ContentReaders(spool != null);
    }

    /** Who may read the content. */
    public ContentReaders readers() {
        return readers;
    }

    DownloadRequest request() {
        lock.readLock().lock();
        try {
            return service.request();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Sets what a listing tells of the file: a content of another length is refused. */
    void expect(DirectoryEntry entry) {
        versions.listed(entry);
        lock.writeLock().lock();
        try {
            listed = new ListedLength(entry.length());
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whether all that was read of the file is what is there now. */
    boolean isStill(FileInfo now) {
        return versions.are(now);
    }

    /**
     * @throws IOException if the content cannot be opened, or the service sends a content of another length than the file has
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     */
    OpenContent open() throws IOException {
        lock.readLock().lock();
        try {
            var answer = place().open();
            if (kept == null) {
                answer = listed.require(answer, service::head);
                versions.read(answer.info());
            }
            return answer;
        } finally {
            lock.readLock().unlock();
        }
    }

    OpenContent resume(long position, FileInfo known) throws IOException {
        lock.readLock().lock();
        try {
            return place().resume(position, known);
        } finally {
            lock.readLock().unlock();
        }
    }

    private ContentPlace place() throws IOException {
        if (kept == null && deleted) {
            throw new IOException(
                    "The file " + service.request().path() + " was deleted when its exchange ended, and its"
                            + " content was not kept. Read the body within the exchange, or set streamDownload=false to load"
                            + " the content into memory");
        }
        return kept != null ? kept : service;
    }

    /** Moves the file. Whoever opens the content meanwhile waits, and requests it at its new path. */
    public void move(ObjectPath path, Runnable moving) {
        lock.writeLock().lock();
        try {
            moving.run();
            service = service.movedTo(path);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * A copy to be made while the content is read from its first byte on, or {@code null} if nobody needs one: a short content
     * always has one, a long one if other exchanges may read it.
     *
     * @param length in bytes, or -1 if it is not known
     */
    ContentCopy copyForOthers(long length) {
        boolean isShort = length >= 0 && length <= ContentCopy.MOST_IN_MEMORY;
        return spool != null && !isKept() && (isShort || readers.areOthers()) ? newCopy() : null;
    }

    ContentCopy newCopy() {
        return new ContentCopy(spool, this);
    }

    boolean isKept() {
        lock.readLock().lock();
        try {
            return kept != null;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What the service said of the content that is kept in memory, or nothing if it is not there. */
    Optional<FileInfo> keptInfo() {
        lock.readLock().lock();
        try {
            return kept instanceof ContentPlace.InMemory memory ? Optional.of(memory.info()) : Optional.empty();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Reads the content from the service again, and not from memory. */
    void forget() {
        lock.writeLock().lock();
        try {
            kept = null;
        } finally {
            lock.writeLock().unlock();
        }
        versions.forget();
    }

    /** Reads the content from a complete copy from now on, unless there is one already. */
    void keep(ContentCopy copy, FileInfo info) throws IOException {
        lock.writeLock().lock();
        try {
            if (kept == null) {
                kept = copy.finish(info);
            } else {
                copy.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads the content from a local copy from now on, which is moved to where temporary files are. */
    void keep(Path copy, FileInfo info) throws IOException {
        var file = spool.create(this);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        keep(new ContentPlace.OnDisk(file, info));
    }

    /** Reads the content from there from now on. */
    void keep(ContentPlace place) {
        lock.writeLock().lock();
        try {
            kept = place;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * The exchange of the file has ended. A temporary file is deleted when the last reader has ended.
     *
     * @param fileIsDeleted whether the file is no longer at the service
     */
    void ended(boolean fileIsDeleted) {
        lock.writeLock().lock();
        try {
            deleted = fileIsDeleted;
        } finally {
            lock.writeLock().unlock();
        }
        readers.whenNone(this::discard);
    }

    private void discard() {
        lock.writeLock().lock();
        try {
            if (kept instanceof ContentPlace.OnDisk copy) {
                kept = null;
                spool.delete(copy.file());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
