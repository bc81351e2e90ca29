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

/** s3cmd with signatures of version 4, its default. */
class S3cmdV4IT extends ProgramContract {

    private S3cmd s3cmd;

    @Override
    S3Program program(URI endpoint, Path folder) throws IOException {
        s3cmd = new S3cmd(endpoint, folder);
        return s3cmd;
    }

    /** It asks for policies, rules and the location, and goes on when there are none. */
    @Test
    void theBucketIsDescribed() {
        assertThat(s3cmd.s3cmd("info", "s3://demo").output())
                .contains("s3://demo")
                .contains("Location");
    }
}
