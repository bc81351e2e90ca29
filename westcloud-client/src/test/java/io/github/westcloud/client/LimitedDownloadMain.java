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
package io.github.westcloud.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Downloads a file and says how that failed. Started in a JVM of its own, which may not write files as large as this one. */
public final class LimitedDownloadMain {

    private LimitedDownloadMain() {}

    /** Arguments: the URL of the service, and the file to write. */
    public static void main(String[] args) {
        var config = ClientConfig.builder()
                .endpoint(URI.create(args[0]))
                .bucket("demo")
                .credentials("alice", "secret")
                .build();
        try (var client = WestCloudClient.create(config)) {
            client.download("a.bin", Path.of(args[1]));
        } catch (IOException | RuntimeException e) {
            System.out.println(e);
        }
    }
}
