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
package io.github.westcloud.examples.yaml;

import io.github.westcloud.server.WestCloudServer;
import org.apache.camel.main.Main;

/**
 * Starts a server on this machine, then Camel's own main class, which finds application.properties and the routes by itself. An
 * application that talks to the real service needs no class: its main class is {@code org.apache.camel.main.Main}.
 */
public final class WithLocalServer {

    private WithLocalServer() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = WestCloudServer.builder()
                .bucket("demo")
                .bucket("backup")
                .user("alice", "secret")
                .start()) {
            var main = new Main();
            main.addOverrideProperty(
                    "camel.component.westcloud.endpointUrl", server.uri().toString());
            main.run();
        }
    }
}
