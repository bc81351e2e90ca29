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
package io.github.westcloud.server.internal.storage.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The operations on files that the store needs. Thread-safe.
 *
 * <p>What an operation has done is seen by every later one. After a power failure it may be undone, in whole or in part and in
 * any order, until it is synced: the bytes and the length of a file by {@link DiskFile#sync}, the names in a directory by
 * {@link #syncDirectory}.
 *
 * <p>Every operation that needs room throws {@link io.github.westcloud.server.internal.storage.OutOfSpaceException} if there is none.
 */
public interface Disk {

    /** The file system of this machine. */
    static Disk real() {
        return new RealDisk();
    }

    /**
     * Creates an empty file and opens it for reading and writing.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the name is taken
     * @throws java.nio.file.NoSuchFileException if its directory is missing
     */
    DiskFile create(Path file) throws IOException;

    /**
     * Opens a file for reading. It stays readable when it is deleted.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    DiskFile openToRead(Path file) throws IOException;

    /**
     * Opens a file for reading and writing.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    DiskFile openToWrite(Path file) throws IOException;

    /**
     * Opens a file for reading and writing, and creates it if it is missing, so that nobody else can open it in this way until it
     * is closed. Empty if somebody else has it open.
     */
    Optional<DiskFile> openAlone(Path file) throws IOException;

    /** The length of a file in bytes, or -1 if there is none. */
    long length(Path file) throws IOException;

    /** Gives a file a second name. Neither name is written to again. */
    void link(Path link, Path existing) throws IOException;

    /** Gives a file another name, in one step, in place of a file that has that name. */
    void rename(Path file, Path target) throws IOException;

    /** Deletes a file; none is fine. */
    void delete(Path file) throws IOException;

    /** Creates a directory whose parent exists. Returns false if it exists already. */
    boolean createDirectory(Path directory) throws IOException;

    /** What is in a directory, in no order; nothing if there is no such directory. */
    List<Path> list(Path directory) throws IOException;

    /** Makes the names in a directory survive a power failure. */
    void syncDirectory(Path directory) throws IOException;

    /** How many bytes can still be stored beside this file or directory. */
    long usableSpace(Path path) throws IOException;

    /** How many bytes the file system of this file or directory has in all. */
    long totalSpace(Path path) throws IOException;
}
