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
package io.github.westcloud.contract;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The local server with its store on disk. */
abstract class OnDiskContract extends ThisServiceContract {

    @TempDir
    private Path data;

    private final Authentication authentication;

    OnDiskContract(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    protected BackEnd open() throws IOException {
        return LocalServer.start(WestCloudServer.builder().dataDirectory(data), authentication);
    }
}
