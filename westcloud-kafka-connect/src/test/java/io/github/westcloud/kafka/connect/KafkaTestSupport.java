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
package io.github.westcloud.kafka.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A broker with an empty topic "in" and another one "out". */
abstract class KafkaTestSupport extends ConnectorTestSupport {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    TopicClient topics;
    private KafkaProcess broker;
    private int port;

    @BeforeEach
    void startBroker() throws Exception {
        port = freePort();
        broker = KafkaProcess.broker(directory, port, freePort());
        topics = new TopicClient(port);
        topics.create("in", "out");
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @param more names and values by turns */
    Map<String, String> worker(int restPort, String... more) {
        var settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "key.converter",
                "org.apache.kafka.connect.storage.StringConverter",
                "value.converter",
                "org.apache.kafka.connect.storage.StringConverter",
                "offset.flush.interval.ms",
                "1000",
                "listeners",
                "http://127.0.0.1:" + restPort,
                "plugin.path",
                System.getProperty("kafka.plugins")));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    Map<String, String> sink(int maxRecords) {
        return settings(
                "name", "sink",
                "connector.class", "WestCloudSinkConnector",
                "tasks.max", "2",
                "topics", "in",
                "file.format", "text",
                "file.max.records", Integer.toString(maxRecords),
                "file.max.age.ms", "1000");
    }

    Map<String, String> source() {
        return settings(
                "name", "source",
                "connector.class", "WestCloudSourceConnector",
                "tasks.max", "2",
                "topic", "out",
                "westcloud.directory", "inbox",
                "after.processing", "delete",
                "poll.interval.ms", "200");
    }

    /** Files of ten lines. */
    void storeFiles(int first, int files) {
        for (int file = first; file < first + files; file++) {
            var lines = IntStream.range(file * 10, file * 10 + 10).mapToObj(i -> "line " + i);
            bucket.store("inbox/" + file + ".txt", String.join("\n", lines.toList()));
        }
    }

    /** The lines of all files that the sink has written. */
    List<String> written() {
        return bucket.files().stream()
                .filter(file -> file.startsWith("data/in/"))
                .flatMap(file -> bucket.storedText(file).lines())
                .toList();
    }

    /** What the processes have said, for the message of a failure. */
    String logs() {
        try (var files = Files.list(directory)) {
            var all = new StringBuilder();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                var lines = Files.readAllLines(file);
                all.append(file.getFileName()).append(":\n");
                lines.subList(Math.max(0, lines.size() - 40), lines.size())
                        .forEach(line -> all.append(line).append('\n'));
            }
            return all.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
