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

import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A directory that belongs to this server alone, as long as this is open. A file in it says whose it is and in which format; in a
 * directory without that file nothing is ever touched.
 */
final class DataDirectory implements Closeable {

    static final String MARKER = "westcloud-data.properties";
    private static final String OWNER = "westcloud-server";
    private static final int FORMAT = 2;
    private static final int LONGEST_MARKER = 4096;
    /** What a new file system has in its root. */
    private static final String OF_FILE_SYSTEM = "lost+found";

    private final Disk disk;
    private final Path path;
    private final DiskFile marker;
    /** What the marker says; blank if it is still to be written, or was being written when the power failed. */
    private final String says;

    private DataDirectory(Disk disk, Path path, DiskFile marker) throws IOException {
        this.disk = disk;
        this.path = path;
        this.marker = marker;
        this.says = read(marker);
    }

    /** @throws IOException in one sentence, if it cannot be used */
    static DataDirectory open(Disk disk, Path path) throws IOException {
        create(disk, path);
        if (disk.length(path.resolve(MARKER)) < 0) {
            requireEmpty(disk, path);
        }
        var marker = openMarker(disk, path);
        try {
            var directory = new DataDirectory(disk, path, marker);
            directory.requireOwn();
            // Before anything else is in it: else it would be taken for somebody else's after a power failure.
            disk.syncDirectory(path);
            return directory;
        } catch (IOException e) {
            marker.close();
            throw e;
        }
    }

    /** Whether it is still to be set up. A set-up that was interrupted begins anew. */
    boolean isNew() {
        return says.isBlank();
    }

    Path path() {
        return path;
    }

    /** Says in the directory whose it is. Called when everything else in it is set up. */
    void claim() throws IOException {
        var text = "# The data of westcloud-server. Do not change or delete anything in this directory.\nowner=" + OWNER
                + "\nformat=" + FORMAT + "\n";
        disk.syncDirectory(path);
        marker.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        marker.sync();
        disk.syncDirectory(path);
    }

    @Override
    public void close() throws IOException {
        marker.close();
    }

    private void requireOwn() throws IOException {
        if (isNew()) {
            return;
        }
        var properties = properties();
        if (!OWNER.equals(properties.getProperty("owner"))) {
            throw new IOException("The data directory " + path + " belongs to another program: its file " + MARKER
                    + " does not name " + OWNER);
        }
        var format = properties.getProperty("format", "");
        if (format.matches("\\d{1,9}") && Integer.parseInt(format) > FORMAT) {
            throw new IOException("The data directory " + path + " was written by a newer version of " + OWNER
                    + ": it has the format " + format + ", and this version knows format " + FORMAT
                    + ". Use the version that wrote it");
        }
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new IOException("The data directory " + path + " has the format '" + format
                    + "' of another version; this version of " + OWNER + " knows format " + FORMAT
                    + ". Use the version that wrote it");
        }
    }

    private Properties properties() throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(says));
        } catch (IllegalArgumentException notProperties) {
            properties.clear();
        }
        return properties;
    }

    private static String read(DiskFile marker) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(LONGEST_MARKER, marker.length()));
        while (bytes.hasRemaining() && marker.read(bytes, bytes.position()) >= 0) {
            // Until it is full.
        }
        return new String(bytes.array(), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static void create(Disk disk, Path path) throws IOException {
        try {
            createAll(disk, path.toAbsolutePath());
        } catch (IOException e) {
            throw new IOException("The data directory " + path + " cannot be created: " + reason(e), e);
        }
    }

    private static void createAll(Disk disk, Path path) throws IOException {
        try {
            createOne(disk, path);
        } catch (NoSuchFileException noParent) {
            createAll(disk, path.getParent());
            createOne(disk, path);
        }
    }

    private static void createOne(Disk disk, Path path) throws IOException {
        if (disk.createDirectory(path)) {
            disk.syncDirectory(path.getParent());
        }
    }

    private static void requireEmpty(Disk disk, Path path) throws IOException {
        for (var entry : disk.list(path)) {
            if (!entry.getFileName().toString().equals(OF_FILE_SYSTEM)) {
                throw new IOException("The data directory " + path + " is not empty and does not belong to " + OWNER
                        + ", since it has no file " + MARKER
                        + ". Nothing was changed. Choose an empty or a new directory");
            }
        }
    }

    private static DiskFile openMarker(Disk disk, Path path) throws IOException {
        try {
            return disk.openAlone(path.resolve(MARKER))
                    .orElseThrow(
                            () -> new InUseException("The data directory " + path + " is in use by another server"));
        } catch (InUseException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("The data directory " + path + " cannot be written: " + reason(e), e);
        }
    }

    /** In the words of a user, who knows the path already. */
    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "there is a file of this name";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(failure.getMessage());
    }

    private static final class InUseException extends IOException {

        private static final long serialVersionUID = 1L;

        InUseException(String message) {
            super(message);
        }
    }
}
