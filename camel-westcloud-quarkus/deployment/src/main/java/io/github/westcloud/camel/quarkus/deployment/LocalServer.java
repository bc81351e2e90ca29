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
package io.github.westcloud.camel.quarkus.deployment;

import io.github.westcloud.camel.quarkus.deployment.WestCloudBuildTimeConfig.DevServices;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.quarkus.deployment.builditem.Startable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A server within the process that builds or tests the application. It keeps files in memory. */
final class LocalServer implements Startable {

    private static final String PREFIX = "quarkus.camel.westcloud.devservices.";

    private final DevServices config;
    private final ComponentUser user;
    private WestCloudServer server;

    LocalServer(DevServices config, ComponentUser user) {
        this.config = config;
        this.user = user;
    }

    @Override
    public void start() {
        try {
            server = builder().start();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Cannot start the local server of Dev Services with " + PREFIX + "buckets="
                            + String.join(",", config.buckets()) + " and " + PREFIX + "port=" + config.port() + ": "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot start the local server of Dev Services on 127.0.0.1:" + config.port() + ". Set " + PREFIX
                            + "port to a free port, or to 0 for any, or " + PREFIX + "enabled=false",
                    e);
        }
    }

    private WestCloudServerBuilder builder() {
        var builder = WestCloudServer.builder().port(config.port()).adminPort(0).user(user.username(), user.password());
        config.buckets().forEach(builder::bucket);
        return builder;
    }

    String uri() {
        return server.uri().toString();
    }

    /** The address of the page for browsers. */
    String console() {
        return server.adminUri().orElseThrow().toString();
    }

    @Override
    public String getConnectionInfo() {
        return uri();
    }

    /** There is no container. */
    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
