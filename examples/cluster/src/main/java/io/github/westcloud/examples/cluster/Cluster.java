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
package io.github.westcloud.examples.cluster;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A bucket with files in it and the JVMs that work on them. Closing it ends them all. */
final class Cluster implements AutoCloseable {

    private static final String USERNAME = "alice";
    private static final String PASSWORD = "cluster";
    private static final int UPLOADS_AT_ONCE = 16;

    private final WestCloudServer server;
    private final Database database;
    private final Map<String, String> engine;
    private final Map<String, Process> nodes = new LinkedHashMap<>();

    /** @param engine what a node finds in its environment about the engine */
    Cluster(Database database, Map<String, String> engine) throws IOException {
        this.database = database;
        this.engine = engine;
        this.server = WestCloudServer.builder()
                .bucket("demo")
                .user(USERNAME, PASSWORD)
                .rememberedRequests(0)
                .start();
    }

    /** Puts files into the bucket's inbox. */
    void fill(int files) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(UPLOADS_AT_ONCE);
        var config = ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials(USERNAME, PASSWORD)
                .build();
        try (var client = WestCloudClient.create(config)) {
            List<Future<?>> uploads = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                var path = ObjectPath.of("inbox/order-%05d.txt".formatted(i));
                uploads.add(threads.submit(() -> upload(client, path)));
            }
            for (var upload : uploads) {
                upload.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void upload(WestCloudClient client, ObjectPath path) {
        var content = Content.of(path.name().getBytes(StandardCharsets.UTF_8));
        client.upload(UploadRequest.builder(path, content).automkdir(true).build());
    }

    /** How many files are in the bucket. */
    int filesLeft() {
        return server.bucket("demo").files().size();
    }

    /** Starts a JVM. */
    void start(String name) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-Xmx128m", "-cp", System.getProperty("java.class.path"), Node.class.getName(), name);
        builder.environment().putAll(Node.environment(database, server.uri().toString(), USERNAME, PASSWORD));
        builder.environment().putAll(engine);
        nodes.put(name, builder.inheritIO().start());
    }

    /** Kills a JVM as the operating system would, with SIGKILL, and waits until it is gone. */
    void kill(String name) throws InterruptedException {
        var node = nodes.remove(name);
        node.destroyForcibly();
        if (!node.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The node " + name + " outlived SIGKILL");
        }
    }

    /** Whether every JVM that was started and not killed is there. */
    boolean isRunning() {
        return nodes.values().stream().allMatch(Process::isAlive);
    }

    @Override
    public void close() {
        nodes.values().forEach(Process::destroyForcibly);
        server.close();
    }
}
