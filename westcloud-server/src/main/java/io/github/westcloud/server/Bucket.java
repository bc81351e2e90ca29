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
package io.github.westcloud.server;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.transfer.MimeTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The files of one bucket, read and written directly and not through the API: no request is recorded, no permission is
 * needed, and no fault applies. For tests, which prepare files and look at what was stored. Thread-safe.
 *
 * <p>Paths are written without a leading slash, for example {@code 2026/4711.txt}.
 */
public final class Bucket {

    private static final PutOptions REPLACING = new PutOptions(true, true);
    private static final int NAMED = 20;

    private final StorageEngine engine;
    private final BucketName name;

    Bucket(StorageEngine engine, BucketName name) {
        this.engine = engine;
        this.name = name;
    }

    /** Returns the bucket's name. */
    public String name() {
        return name.value();
    }

    /**
     * Stores a file with this text in UTF-8, as {@link #store(String, byte[])} does.
     *
     * @throws IllegalArgumentException if the path is not legal or is a directory, or one of its parents is a file
     */
    public void store(String path, String text) {
        store(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Stores a file. It replaces a file at the path, and creates directories that are missing. The MIME type follows from the
     * name.
     *
     * @throws IllegalArgumentException if the path is not legal or is a directory, or one of its parents is a file
     */
    public void store(String path, byte[] bytes) {
        var location = at(path);
        var type = MimeTypes.ofName(location.path().name());
        var attributes = new FileAttributes(type, Metadata.empty(), Optional.empty(), Optional.empty());
        try (var content = engine.receive(bytes.length)) {
            content.write(ByteBuffer.wrap(bytes));
            engine.put(location, content, attributes, REPLACING);
        } catch (StorageException e) {
            throw new IllegalArgumentException("Could not store " + location + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not store " + location, e);
        }
    }

    /**
     * Returns the content of a file.
     *
     * @throws NoSuchElementException if there is no such file; the message names files that there are
     * @throws IllegalStateException if the file has 2 GiB or more
     */
    public byte[] stored(String path) {
        var location = at(path);
        try (var open = open(location)) {
            if (open.file().length() > Integer.MAX_VALUE) {
                throw new IllegalStateException(location + " is too large for a byte array: "
                        + open.file().length() + " bytes. Read it with a client");
            }
            var content = ByteBuffer.allocate((int) open.file().length());
            while (content.hasRemaining() && open.read(content, content.position()) >= 0) {
                // Until it is full.
            }
            return content.array();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + location, e);
        }
    }

    private OpenFile open(Location location) {
        try {
            return engine.open(location);
        } catch (StorageException e) {
            throw new NoSuchElementException("There is no file " + location + ". " + inventory(), e);
        }
    }

    /** Returns the content of a file as text in UTF-8; throws what {@link #stored} throws. */
    public String storedText(String path) {
        return new String(stored(path), StandardCharsets.UTF_8);
    }

    /** Returns whether there is a file at the path. */
    public boolean exists(String path) {
        return engine.find(at(path)).filter(StoredFile.class::isInstance).isPresent();
    }

    /** Returns the paths of all files, those of each directory in the order of their names. */
    public List<String> files() {
        var files = new ArrayList<String>();
        StoredTree.visit(engine, name, (location, entry) -> {
            if (entry instanceof StoredFile) {
                files.add(location.path().toString());
            }
        });
        return files;
    }

    /** Deletes all files and directories, and drops uploads that are not complete. */
    public void clear() {
        engine.clear(name);
    }

    private String inventory() {
        var files = files();
        var some = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
        return files.isEmpty()
                ? "The bucket has no files"
                : "The bucket has " + files.size() + (files.size() == 1 ? " file: " : " files: ") + some
                        + (files.size() > NAMED ? ", ..." : "");
    }

    private Location at(String path) {
        return new Location(name, ObjectPath.of(path));
    }

    @Override
    public String toString() {
        return "/" + name;
    }
}
