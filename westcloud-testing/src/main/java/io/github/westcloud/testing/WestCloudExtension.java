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
import io.github.westcloud.server.WestCloudServerBuilder;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a server for a test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WestCloudExtension WEST_CLOUD =
 *         new WestCloudExtension(WestCloudServer.builder().bucket("demo").user("alice", "secret"));
 * }</pre>
 *
 * <p>In a static field, or with {@code @ExtendWith}, one server runs for all tests of the class; in an instance field each
 * test has its own. After each test faults are switched off, the clock is put right, and the remembered requests are
 * forgotten; files stay as long as the server runs. A test method can take the {@link WestCloudServer} as a parameter.
 */
public final class WestCloudExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final WestCloudServerBuilder builder;
    private WestCloudServer server;
    private boolean startedForClass;

    /** A server with the bucket {@code demo} and the user {@code alice} with the password {@code secret}. */
    public WestCloudExtension() {
        this(WestCloudServer.builder().bucket("demo").user("alice", "secret"));
    }

    /** A server with these options. */
    public WestCloudExtension(WestCloudServerBuilder builder) {
        this.builder = builder;
    }

    /**
     * The server that runs now.
     *
     * @throws IllegalStateException if no test is running
     */
    public WestCloudServer server() {
        if (server == null) {
            throw new IllegalStateException(
                    "The server runs during tests only. Register the extension with @RegisterExtension or @ExtendWith");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        startedForClass = startedForClass || server == null;
        startIfNeeded();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        startIfNeeded();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.faults().clear();
        server.skewClock(Duration.ZERO);
        server.clearRequests();
        if (!startedForClass) {
            stop();
        }
    }

    /** The class of a nested test ends before the class around it, which goes on using the server. */
    @Override
    public void afterAll(ExtensionContext context) {
        boolean nested = context.getRequiredTestClass().getEnclosingClass() != null
                && context.getParent().flatMap(ExtensionContext::getTestClass).isPresent();
        if (!nested) {
            stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WestCloudServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server();
    }

    private void startIfNeeded() throws IOException {
        if (server == null) {
            server = builder.start();
        }
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
