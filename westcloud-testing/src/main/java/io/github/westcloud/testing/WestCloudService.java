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

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The service that tests use, as Camel's own test infrastructure has it for other services: a local server, or one that is running
 * elsewhere, without a change in the tests.
 *
 * <pre>{@code
 * @RegisterExtension
 * static WestCloudService service = WestCloudServiceFactory.createService();
 * }</pre>
 *
 * <p>While it is initialized, the system properties {@code westcloud.service.endpointUrl}, {@code .bucket}, {@code .username} and
 * {@code .password} have its values, so that routes can name them as placeholders.
 */
public interface WestCloudService extends BeforeAllCallback, AfterAllCallback {

    /** Returns the URL of the service, the component's option {@code endpointUrl}. */
    String endpointUrl();

    /** Returns the bucket for the tests. */
    String bucket();

    /** Returns the user, who may do everything in the bucket. */
    String username();

    /** Returns the password of the user. */
    String password();

    /** Makes the service ready, and sets the system properties. Doing it again does nothing. */
    void initialize();

    /** Ends the service if it is local, and clears the system properties. */
    void shutdown();

    @Override
    default void beforeAll(ExtensionContext context) {
        initialize();
    }

    @Override
    default void afterAll(ExtensionContext context) {
        shutdown();
    }
}
