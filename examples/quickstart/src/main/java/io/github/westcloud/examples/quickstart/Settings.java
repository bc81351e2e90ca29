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
 * Where the files go. The values of {@code camel.component.westcloud.*} are Camel's to read; only whether there is an endpoint
 * at all is decided here.
 *
 * @param endpoint where the service is, or {@code null} for a local server
 * @param bucket the bucket
 * @param directory a directory of this run's own in it
 * @param overrides component options that were decided here
 * @param local whether the service is a local server in this JVM
 */
record Settings(String endpoint, String bucket, String directory, Properties overrides, boolean local) {

    private static final String COMPONENT = "camel.component.westcloud.";

    static Settings load(Map<String, String> environment) throws IOException {
        var file = new Properties();
        try (var in = Settings.class.getResourceAsStream("/application.properties")) {
            file.load(in);
        }
        var endpoint = environment.getOrDefault(
                "CAMEL_COMPONENT_WESTCLOUD_ENDPOINTURL", file.getProperty(COMPONENT + "endpointUrl"));
        var bucket = environment.getOrDefault("QUICKSTART_BUCKET", file.getProperty("quickstart.bucket"));
        var now = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        return new Settings(endpoint, bucket, "quickstart-" + now, new Properties(), false);
    }

    boolean hasEndpoint() {
        return endpoint != null && !endpoint.isBlank();
    }

    Settings withLocalServer(URI uri, String user, String password) {
        var component = new Properties();
        component.setProperty(COMPONENT + "endpointUrl", uri.toString());
        component.setProperty(COMPONENT + "username", user);
        component.setProperty(COMPONENT + "password", password);
        return new Settings(uri.toString(), bucket, directory, component, true);
    }
}
