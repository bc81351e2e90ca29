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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.download.Download;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Saves downloads as local files, whole or not at all: under a temporary name in the same directory, which becomes the
 * right one when all bytes are on the disk.
 */
public final class FileDownload {

    private final Path file;

    /** @throws IOException if no file can be made there: the directory is missing, or the path is a directory itself */
    public FileDownload(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.isDirectory(this.file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory, not the name of a file to write");
        }
        if (!Files.isDirectory(this.file.getParent())) {
            throw new FileNotFoundException("Cannot write " + file + ": its directory does not exist");
        }
    }

    /** @throws IOException if the content breaks off, or the file cannot be written; then nothing of it is left */
    public void save(Download download) throws IOException {
        var temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(download, temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            delete(temporary, e);
            throw e;
        }
    }

    private static void write(Download download, Path temporary) throws IOException {
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            requireLength(download, copy(download, Channels.newOutputStream(channel)));
            // A crash after the renaming must not find the name before the bytes.
            channel.force(true);
        }
    }

    private static long copy(Download download, OutputStream out) throws IOException {
        return download.stream().transferTo(out);
    }

    private static void requireLength(Download download, long bytes) throws IOException {
        long whole = download.info().length();
        long length = whole > 0 ? whole : download.length();
        if (length >= 0 && bytes != length) {
            throw new IOException("The download of " + download.info().path() + " ended after " + bytes + " of "
                    + length + " bytes. Nothing was saved");
        }
    }

    private static void delete(Path temporary, Exception failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
