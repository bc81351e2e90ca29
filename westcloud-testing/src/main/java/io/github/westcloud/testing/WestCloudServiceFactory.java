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

import java.util.Optional;

/**
 * Creates the service that the system property {@code westcloud.instance.type} asks for:
 *
 * <ul>
 *   <li>{@code local}, the default: a server on a free port, which keeps its files in memory
 *   <li>{@code remote}: the service of the system properties {@code westcloud.service.endpointUrl}, {@code .bucket}, {@code .username}
 *       and {@code .password}; instead of the last one the environment variable {@code WESTCLOUD_SERVICE_PASSWORD} can be set
 * </ul>
 */
public final class WestCloudServiceFactory {

    private static final String TYPE = "westcloud.instance.type";
    private static final String PASSWORD_VARIABLE = "WESTCLOUD_SERVICE_PASSWORD";

    private WestCloudServiceFactory() {}

    /**
     * Creates the service. It is ready after {@link WestCloudService#initialize()}, which JUnit calls if it is an extension.
     *
     * @throws IllegalArgumentException if the type is not known
     * @throws IllegalStateException if a property of a remote service is missing
     */
    public static WestCloudService createService() {
        var type = System.getProperty(TYPE, "local");
        return switch (type) {
            case "local" -> new LocalWestCloudService();
            case "remote" -> remote();
            default -> throw new IllegalArgumentException(TYPE + " is local or remote, not '" + type + "'");
        };
    }

    private static WestCloudService remote() {
        var password = Optional.ofNullable(System.getenv(PASSWORD_VARIABLE))
                .orElseGet(() -> required(ServiceProperties.PASSWORD));
        return new RemoteWestCloudService(new ServiceProperties(
                required(ServiceProperties.ENDPOINT_URL),
                required(ServiceProperties.BUCKET),
                required(ServiceProperties.USERNAME),
                password));
    }

    private static String required(String property) {
        var value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "A remote service needs the system property " + property + ". Set it, or " + TYPE + "=local");
        }
        return value;
    }
}
