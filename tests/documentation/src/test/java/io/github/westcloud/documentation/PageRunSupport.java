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
package io.github.westcloud.documentation;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server without files for each test, and Camel Main, which runs what a page shows against it. Files are named {@code bucket/path}. */
abstract class PageRunSupport {

    static final String USER = "alice";

    /** What a password may have in it, but for what ends Camel's RAW(...). */
    static final String PASSWORD = "p&ss=w?rd +%41#/;ü";

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD =
            WestCloudExtension.withBuckets("demo", "invoices", "backup").withUser(USER, PASSWORD);

    @TempDir
    Path folder;

    final Main main = new Main();
    WestCloudServer server;

    @BeforeEach
    void start() {
        server = WEST_CLOUD.server();
        main.setPropertyPlaceholderLocations("false");
        property("camel.component.westcloud.endpointUrl", server.uri().toString());
        property("camel.component.westcloud.username", USER);
        property("camel.component.westcloud.password", PASSWORD);
    }

    @AfterEach
    void stop() {
        main.stop();
    }

    void property(String name, String value) {
        main.addOverrideProperty(name, value);
    }

    /** Writes the text to a file of that name, and starts the routes in it. */
    void run(String file, String text) throws Exception {
        var routes = Files.writeString(folder.resolve(file), text);
        property("camel.main.routesIncludePattern", "file:" + routes);
        main.start();
    }

    void store(String file, String text) {
        server.bucket(bucket(file)).store(path(file), text);
    }

    /** The text of a file, or null if there is none. */
    String stored(String file) {
        var bucket = server.bucket(bucket(file));
        return bucket.exists(path(file)) ? bucket.storedText(path(file)) : null;
    }

    static String bucket(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    static String path(String file) {
        return file.substring(file.indexOf('/') + 1);
    }
}
