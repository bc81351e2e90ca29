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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFilesTest {

    @TempDir
    Path directory;

    @Test
    void aFileIsDeletedWhenItsReaderIsGone() throws IOException {
        var spool = new SpoolFiles(() -> directory);
        var kept = new Object();
        var file = spool.create(kept);
        var other = spool.create(new Object());

        Awaitility.await().until(() -> {
            System.gc();
            return Files.notExists(other);
        });
        assertThat(file).exists();
        assertThat(kept).isNotNull();
    }

    @Test
    void aReaderThatTheOwnerOfTheFilesKeepsIsReleasedWithTheOwner() throws IOException {
        var file = new Owner(directory).file();

        Awaitility.await().until(() -> {
            System.gc();
            return Files.notExists(file);
        });
    }

    @Test
    void allAreDeletedAtTheEnd() throws IOException {
        var spool = new SpoolFiles(() -> directory);
        var reader = new Object();
        spool.create(reader);
        spool.create(reader);
        spool.close();

        assertThat(directory).isEmptyDirectory();
        assertThat(reader).isNotNull();
    }

    /** Keeps a reader, as a context keeps the bodies of its aggregations, and says where the files are, as an endpoint does. */
    private static final class Owner {

        private final Path directory;
        private final Object reader = new Object();

        Owner(Path directory) {
            this.directory = directory;
        }

        Path file() throws IOException {
            return new SpoolFiles(() -> directory).create(reader);
        }
    }
}
