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
package io.github.westcloud.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Random;

/**
 * Gives the routes of {@link io.github.westcloud.karaf.probe.TransferBundle} something to do and waits until it is done.
 *
 * @param work the folder of these routes
 */
record MovedFiles(Path work) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LENGTH = (3 << 20) + 1;

    /** Sends a file of four parts to the service, takes one from it that comes, and reads the first one back by its name. */
    void move(String name, URI service, String username, String password) throws IOException {
        var config = ClientConfig.builder()
                .endpoint(service)
                .bucket("demo")
                .credentials(username, password)
                .build();
        try (var client = WestCloudClient.create(config)) {
            upload(client, name + ".bin");
            poll(client, name + ".txt");
            download(name + ".bin");
        }
    }

    private void upload(WestCloudClient client, String name) throws IOException {
        drop("outbox", name, content(name));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(read(client, "out/" + name))
                .isEqualTo(content(name)));
    }

    private void poll(WestCloudClient client, String name) {
        var text = name.getBytes(StandardCharsets.UTF_8);
        client.upload(UploadRequest.builder(ObjectPath.of("in/" + name), Content.of(text))
                .automkdir(true)
                .build());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(work.resolve("inbox/" + name)).hasBinaryContent(text));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(read(client, "in/done/" + name))
                .isEqualTo(text));
    }

    private void download(String name) throws IOException {
        drop("wanted", name, new byte[0]);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(work.resolve("downloads/" + name))
                .hasBinaryContent(content(name)));
    }

    /** Appears whole: the route must not see half a file. */
    private void drop(String folder, String name, byte[] content) throws IOException {
        var hidden = Files.createDirectories(work.resolve(folder)).resolve("." + name);
        Files.write(hidden, content);
        Files.move(hidden, hidden.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] read(WestCloudClient client, String path) throws IOException {
        try (var download = client.download(DownloadRequest.of(ObjectPath.of(path)))) {
            return download.stream().readAllBytes();
        }
    }

    private static byte[] content(String name) {
        var content = new byte[LENGTH];
        new Random(name.hashCode()).nextBytes(content);
        return content;
    }
}
