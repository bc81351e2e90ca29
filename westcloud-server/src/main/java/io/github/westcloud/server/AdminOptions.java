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

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the command for its administration. */
final class AdminOptions {

    private static final String KEY_VARIABLE = "WESTCLOUD_ADMIN_KEY";
    private static final int REMEMBERED = 1_000;

    @Option(
            names = "--admin-port",
            paramLabel = "PORT",
            description = {
                "Port for the administration: health, metrics, the latest requests, faults, buckets, users; 0 picks a free port",
                "(default: none)."
            })
    private Integer port;

    @Option(
            names = "--admin-host",
            paramLabel = "HOST",
            description = {
                "Address on which the admin port listens (default: 127.0.0.1). If other machines can reach it, it needs",
                "--admin-key."
            })
    private String host;

    @Option(
            names = "--admin-key",
            paramLabel = "KEY",
            description = {
                "Key of the admin port, at least 16 characters. Command lines are visible to other users of the machine; to keep",
                "the key off them, set the environment variable WESTCLOUD_ADMIN_KEY."
            })
    private String key;

    @Option(
            names = "--remembered-requests",
            paramLabel = "NUMBER",
            description = "Requests that the admin port can show, 0 to 10000, the latest ones (default: 1000).")
    private Integer remembered;

    /** @throws IllegalArgumentException if an option is not legal */
    void applyTo(WestCloudServerBuilder builder) {
        if (port == null && (host != null || key != null || remembered != null)) {
            throw new IllegalArgumentException(
                    "--admin-host, --admin-key and --remembered-requests have no effect without --admin-port");
        }
        builder.rememberedRequests(
                port == null ? 0 : Optional.ofNullable(remembered).orElse(REMEMBERED));
        if (port != null) {
            builder.adminPort(port);
            Optional.ofNullable(host).ifPresent(builder::adminHost);
            Optional.ofNullable(key)
                    .or(() -> Optional.ofNullable(System.getenv(KEY_VARIABLE)))
                    .ifPresent(builder::adminKey);
            builder.adminAccess();
        }
    }
}
