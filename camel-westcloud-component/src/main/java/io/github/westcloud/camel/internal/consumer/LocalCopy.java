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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.client.temporary.LockedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/**
 * Writes remote files into a local directory and nowhere else. The names come from the bucket, so somebody else may have
 * chosen them.
 */
public final class LocalCopy {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path directory;

    public LocalCopy(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Writes a file under a temporary name and renames it when it is complete. A file of that name is replaced.
     *
     * @param name the name below the directory, with slashes
     * @param content is read to its end; the caller closes it
     * @param date when the file was last modified, or {@code null} for now
     * @throws IOException if the name leads out of the directory, or if reading or writing fails; no part of the file is
     *     left behind then
     */
    public Path write(String name, InputStream content, Instant date) throws IOException {
        var target = directory.resolve(name).normalize();
        if (!target.startsWith(directory) || target.equals(directory)) {
            throw new IOException("The name '" + name + "' is outside of the directory " + directory);
        }
        Files.createDirectories(directory);
        if (!nearestExisting(target.getParent()).toRealPath().startsWith(directory.toRealPath())) {
            throw new IOException("A symbolic link in '" + name + "' leads outside of the directory " + directory);
        }
        Files.createDirectories(target.getParent());
        try (var temporary = LockedFile.create(directory, permissions())) {
            content.transferTo(Channels.newOutputStream(temporary.channel()));
            if (date != null) {
                Files.setLastModifiedTime(temporary.path(), FileTime.from(date));
            }
            return Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Nobody else may read it, as is usual for temporary files. */
    private FileAttribute<?>[] permissions() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static Path nearestExisting(Path path) {
        return Files.exists(path) ? path : nearestExisting(path.getParent());
    }
}
