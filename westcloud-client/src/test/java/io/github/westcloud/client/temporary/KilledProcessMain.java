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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;

/** Has temporary files of each kind until it is killed. Started in a JVM of its own. */
public final class KilledProcessMain {

    private KilledProcessMain() {}

    /** Arguments: the directory, and the URL of a service that never ends a download. */
    public static void main(String[] args) throws Exception {
        var directory = Path.of(args[0]);
        var config = ClientConfig.builder()
                .endpoint(URI.create(args[1]))
                .bucket("demo")
                .credentials("alice", "secret")
                .spoolDirectory(directory)
                .build();
        try (var client = WestCloudClient.create(config);
                var spooled = Content.spooled(new ByteArrayInputStream(new byte[1000]), directory)) {
            // Reading opens and closes the file, which must not end its protection.
            spooled.writeTo(OutputStream.nullOutputStream());
            client.download("a.bin", directory.resolve("a.bin"));
        }
    }
}
