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
package io.github.westcloud.client.temporary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Tells a local file or directory from another one that takes its name: its inode, or its creation time on systems without inodes. Nobody
 * who only chooses names and contents of files can choose it.
 *
 * @param value not empty; it means nothing in another file system
 */
public record FileIdentity(String value) {

    /**
     * Returns that of the regular file at a path, without following a link; empty if there is none.
     *
     * @throws IOException if the attributes of the file cannot be read
     */
    public static Optional<FileIdentity> of(Path path) throws IOException {
        return of(path, "isRegularFile", LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Returns that of the directory at a path, to which links are followed; empty if there is none.
     *
     * @throws IOException if the attributes of the directory cannot be read
     */
    public static Optional<FileIdentity> ofDirectory(Path path) throws IOException {
        return of(path, "isDirectory");
    }

    private static Optional<FileIdentity> of(Path path, String kind, LinkOption... options) throws IOException {
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        var key = unix ? "ino" : "creationTime";
        try {
            var attributes = Files.readAttributes(path, (unix ? "unix:" : "") + key + "," + kind, options);
            return Boolean.TRUE.equals(attributes.get(kind))
                    ? Optional.of(new FileIdentity(text(attributes.get(key))))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String text(Object attribute) {
        return Long.toString(attribute instanceof FileTime time ? time.toMillis() : ((Number) attribute).longValue());
    }

    /**
     * Whether the file is at this path.
     *
     * @throws IOException if the attributes of the file cannot be read
     */
    public boolean isAt(Path path) throws IOException {
        return of(path).filter(this::equals).isPresent();
    }
}
