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
package io.github.westcloud.examples.plainclient;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.PrintStream;

/** Works with files in a bucket from plain Java: no Camel, no framework. The bucket is one of a local server in this JVM. */
public final class PlainClient {

    private PlainClient() {}

    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException {
        try (var server = WestCloudServer.builder()
                .bucket("reports")
                .user("alice", "secret")
                .start()) {
            out.println("storage    " + server.uri() + "/reports (a local server in this JVM)");
            var config = ClientConfig.builder()
                    .endpoint(server.uri())
                    .bucket("reports")
                    .credentials("alice", "secret")
                    .build();
            try (var client = WestCloudClient.create(config)) {
                new Reports(client, out).run();
            }
        }
    }
}
