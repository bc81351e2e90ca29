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
package io.github.westcloud.server.clients.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** rclone with signatures of version 4, its default. */
class RcloneV4IT extends ProgramContract {

    private Rclone rclone;

    @Override
    S3Program program(URI endpoint, Path folder) throws IOException {
        rclone = new Rclone(endpoint, folder, false);
        return rclone;
    }

    /** Its purge deletes what is in a directory; the directory goes with its last file. */
    @Test
    void aFileTakesTheNameOfADirectoryThatWasPurged() throws IOException {
        rclone.put(write("purged.bin", 10), "purged/sub/file");
        rclone.rclone("purge", "west:demo/purged");
        rclone.put(folder.resolve("purged.bin"), "purged");
        assertThat(rclone.names("")).contains("purged");
    }
}
