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
package io.github.westcloud.server;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of the command that say what a client may take of the server. */
final class ConnectionOptions {

    @Option(
            names = "--max-connections",
            paramLabel = "NUMBER",
            defaultValue = "4096",
            description = "Connections that may be open at the same time (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--max-connections-per-client",
            paramLabel = "NUMBER",
            defaultValue = "2048",
            description = "Connections that may be open from one client address (default: ${DEFAULT-VALUE}).")
    private int connectionsPerClient;

    @Option(
            names = "--header-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description =
                    "Seconds that the headers of a request may take from their first byte (default: ${DEFAULT-VALUE}).")
    private long headerTimeout;

    @Option(
            names = "--minimum-data-rate",
            paramLabel = "BYTES",
            defaultValue = "240",
            description = {
                "Bytes per second that a request or response body must have on average over each 10 seconds in which the server",
                "waits for the client; 0 for no minimum (default: ${DEFAULT-VALUE})."
            })
    private long minimumDataRate;

    @Option(
            names = "--transfer-timeout",
            paramLabel = "SECONDS",
            defaultValue = "21600",
            description = {
                "Seconds that the server waits for the client in one request altogether, to send the request body and to take the",
                "response body (default: ${DEFAULT-VALUE})."
            })
    private long transferTimeout;

    /** @throws IllegalArgumentException if an option is not legal */
    void applyTo(WestCloudServerBuilder builder) {
        builder.maxConnections(connections)
                .maxConnectionsPerClient(connectionsPerClient)
                .headerTimeout(Duration.ofSeconds(headerTimeout))
                .minimumDataRate(minimumDataRate)
                .transferTimeout(Duration.ofSeconds(transferTimeout));
    }
}
