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

import io.github.westcloud.client.temporary.TemporaryFile;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Temporary files that are deleted when nobody can read them any more, or when the component stops. Thread-safe. */
public final class SpoolFiles implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFiles.class);

    private final Supplier<Path> directory;
    private final Map<Path, TemporaryFile> files = new ConcurrentHashMap<>();
    private Cleaner cleaner;

    /**
     * @param directory where files are created
     */
    public SpoolFiles(Supplier<Path> directory) {
        this.directory = directory;
    }

    /** Creates an empty file, which is deleted when its reader is no longer reachable. */
    Path create(Object reader) throws IOException {
        var file = TemporaryFile.create(directory.get(), ".kept");
        files.put(file.path(), file);
        deleteAfter(reader, file.path());
        return file.path();
    }

    private synchronized void deleteAfter(Object reader, Path file) {
        if (cleaner == null) {
            cleaner = Cleaner.create();
        }
        cleaner.register(reader, deletion(files, file));
    }

    /** Deletes a file, if it is there. */
    void delete(Path file) {
        deletion(files, file).run();
    }

    // Static: an action that leads to the endpoint leads to its context, and from there to bodies that routes hold.
    // None of them would ever become unreachable, since the cleaner holds its actions.
    private static Runnable deletion(Map<Path, TemporaryFile> files, Path file) {
        return () -> {
            var temporary = files.remove(file);
            if (temporary != null) {
                try {
                    temporary.close();
                } catch (IOException e) {
                    LOG.warn("Cannot delete the temporary copy {}: {}", file, e.getMessage());
                }
            }
        };
    }

    /** Deletes all files. */
    @Override
    public synchronized void close() {
        files.keySet().forEach(this::delete);
        cleaner = null;
    }
}
