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

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where and by whom the server is administered.
 *
 * @param host the name or address to listen on
 * @param port the port, 0 for a free one
 * @param key what everybody must know; none if only this machine can reach the port
 */
record AdminAccess(String host, int port, Optional<String> key) {

    private static final int SHORTEST_KEY = 16;

    AdminAccess {
        if (key.isPresent() && key.get().length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "The key of the admin port must have at least " + SHORTEST_KEY + " characters");
        }
        if (key.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException("The admin port listens on " + host
                    + ", which other machines can reach, so it needs a key. Set --admin-key, or WESTCLOUD_ADMIN_KEY");
        }
    }

    /** Whether only this machine can reach the port. */
    boolean isLocal() {
        return isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port + (key.isPresent() ? " with a key" : "");
    }
}
