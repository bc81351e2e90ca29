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
package io.github.westcloud.testing;

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A server of its own, which keeps its files in memory. */
final class LocalWestCloudService implements WestCloudService {

    private static final ServerSettings SETTINGS = ServerSettings.DEFAULT;

    private WestCloudServer server;

    @Override
    public String endpointUrl() {
        if (server == null) {
            throw new IllegalStateException("The service has no URL before initialize() and after shutdown()");
        }
        return server.uri().toString();
    }

    @Override
    public String bucket() {
        return SETTINGS.buckets().get(0);
    }

    @Override
    public String username() {
        return SETTINGS.username();
    }

    @Override
    public String password() {
        return SETTINGS.password();
    }

    @Override
    public void initialize() {
        if (server != null) {
            return;
        }
        try {
            server = SETTINGS.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start the local service", e);
        }
        properties().register();
    }

    @Override
    public void shutdown() {
        if (server != null) {
            properties().clear();
            server.close();
            server = null;
        }
    }

    private ServiceProperties properties() {
        return new ServiceProperties(endpointUrl(), bucket(), username(), password());
    }
}
