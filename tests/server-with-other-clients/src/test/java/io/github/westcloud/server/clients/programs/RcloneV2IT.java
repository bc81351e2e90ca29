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

/** rclone with signatures of version 2, whose Date has the zone UTC. */
class RcloneV2IT extends ProgramContract {

    @Override
    S3Program program(URI endpoint, Path folder) throws IOException {
        return new Rclone(endpoint, folder, true);
    }

    /** With signatures of version 2, rclone 1.60 prints the file's URL without a signature, which no service takes. */
    @Override
    @Test
    void aLinkIsReadWithoutCredentials() throws IOException {
        program.put(write("linked.bin", 10), "link/file");
        assertThat(program.link("link/file")).endsWith("/demo/link/file");
    }
}
