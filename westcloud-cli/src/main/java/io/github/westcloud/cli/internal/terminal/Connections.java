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
package io.github.westcloud.cli.internal.terminal;

import io.github.westcloud.client.WestCloudClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients of a command. Closing them ends a request that waits for a service that says nothing, which interrupting its
 * thread does not. Thread-safe.
 */
public final class Connections {

    private final Set<WestCloudClient> clients = ConcurrentHashMap.newKeySet();

    /** Remembers a client, which its user closes as ever. */
    public WestCloudClient opened(WestCloudClient client) {
        clients.add(client);
        return client;
    }

    /** Breaks off all requests. May wait, with TLS, until a service takes what is being sent. */
    public void breakOff() {
        clients.forEach(WestCloudClient::close);
    }
}
