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
package io.github.westcloud.examples.quickstart;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;

/**
 * Where the files go: to the service that {@code application.properties} or the environment names, else to a local server.
 *
 * @param endpoint where the service is, or {@code null} for a local server
 * @param bucket the bucket
 * @param directory a directory of this run's own in it
 * @param component options of the component that do not stand in {@code application.properties}
 * @param local whether the service is a local server in this JVM
 */
record Settings(String endpoint, String bucket, String directory, Properties component, boolean local) {

    private static final String COMPONENT = "camel.component.westcloud.";
    private static final Map<String, String> VARIABLES = Map.of(
            "WESTCLOUD_ENDPOINT_URL", "endpointUrl",
            "WESTCLOUD_USERNAME", "username",
            "WESTCLOUD_PASSWORD", "password");

    static Settings load(Map<String, String> environment) throws IOException {
        var file = new Properties();
        try (var in = Settings.class.getResourceAsStream("/application.properties")) {
            file.load(in);
        }
        var component = new Properties();
        VARIABLES.forEach((variable, option) -> {
            if (environment.containsKey(variable)) {
                component.setProperty(COMPONENT + option, environment.get(variable));
            }
        });
        var endpoint = component.getProperty(COMPONENT + "endpointUrl", file.getProperty(COMPONENT + "endpointUrl"));
        var bucket = environment.getOrDefault("WESTCLOUD_BUCKET", file.getProperty("quickstart.bucket"));
        var now = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        return new Settings(endpoint, bucket, "quickstart-" + now, component, false);
    }

    boolean hasEndpoint() {
        return endpoint != null && !endpoint.isBlank();
    }

    Settings withLocalServer(URI uri, String user, String password) {
        var local = new Properties();
        local.setProperty(COMPONENT + "endpointUrl", uri.toString());
        local.setProperty(COMPONENT + "username", user);
        local.setProperty(COMPONENT + "password", password);
        return new Settings(uri.toString(), bucket, directory, local, true);
    }
}
