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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh server for each test, and Camel Main, which runs what a page shows against it. Files are named {@code bucket/path}. */
abstract class PageRunSupport {

    private static final String USER = "alice";

    /** What a password may have in it, but for what ends Camel's RAW(...). */
    private static final String PASSWORD = "p&ss=w?rd +%41#/;ü";

    @TempDir
    Path folder;

    final Main main = new Main();
    WestCloudServer server;
    private WestCloudClient client;

    @BeforeEach
    void start() throws IOException {
        server = WestCloudServer.builder()
                .bucket("demo")
                .bucket("invoices")
                .bucket("backup")
                .user(USER, PASSWORD)
                .start();
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials(USER, PASSWORD)
                .build());
        main.setPropertyPlaceholderLocations("false");
        property("camel.component.westcloud.endpointUrl", server.uri().toString());
        property("camel.component.westcloud.username", USER);
        property("camel.component.westcloud.password", PASSWORD);
    }

    @AfterEach
    void stop() {
        main.stop();
        client.close();
        server.close();
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

    /** Stores a file past the component. */
    void store(String file, String text, Map<String, String> metadata) {
        client.forBucket(bucket(file))
                .upload(UploadRequest.builder(path(file), Content.of(text.getBytes(StandardCharsets.UTF_8)))
                        .automkdir(true)
                        .overwrite(true)
                        .metadata(new Metadata(metadata))
                        .build());
    }

    void store(String file, String text) {
        store(file, text, Map.of());
    }

    /** The text of a file, or null if there is none. */
    String stored(String file) {
        try (var download = client.forBucket(bucket(file)).download(DownloadRequest.of(path(file)))) {
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return null;
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> metadata(String file) {
        return client.forBucket(bucket(file))
                .head(HeadRequest.of(path(file)))
                .metadata()
                .values();
    }

    private static String bucket(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static ObjectPath path(String file) {
        return ObjectPath.of(file.substring(file.indexOf('/') + 1));
    }
}
