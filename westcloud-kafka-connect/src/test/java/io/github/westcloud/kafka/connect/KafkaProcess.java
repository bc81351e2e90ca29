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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A broker or a worker, in a JVM of its own. Its output is in a file beside its settings. */
final class KafkaProcess implements AutoCloseable {

    private static final String MAIN_OF_BROKER = "kafka.Kafka";

    private final Process process;

    private KafkaProcess(Process process) {
        this.process = process;
    }

    /** A broker that is its own controller. */
    static KafkaProcess broker(Path directory, int port, int controllerPort) throws Exception {
        var settings = Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", directory.resolve("log").toString()),
                Map.entry("num.partitions", "3"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"));
        var file = write(directory.resolve("broker.properties"), settings);
        var format = List.of("format", "-t", "MkU3OEVBNTcwNTJENDM2Qg", "-c", file.toString());
        try (var formatting = start(directory.resolve("format.log"), "kafka.tools.StorageTool", format)) {
            assertThat(formatting.process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(formatting.process.exitValue()).isZero();
        }
        return start(directory.resolve("broker.log"), MAIN_OF_BROKER, List.of(file.toString()));
    }

    /** A worker with its connectors. */
    static KafkaProcess standalone(Path directory, Map<String, String> worker, List<Map<String, String>> connectors)
            throws IOException {
        var files = new ArrayList<String>();
        files.add(write(directory.resolve("worker.properties"), worker).toString());
        for (var connector : connectors) {
            files.add(write(directory.resolve(connector.get("name") + ".properties"), connector)
                    .toString());
        }
        return start(directory.resolve("worker.log"), "org.apache.kafka.connect.cli.ConnectStandalone", files);
    }

    /** A worker that gets its connectors from its group. */
    static KafkaProcess distributed(Path directory, String name, Map<String, String> worker) throws IOException {
        var file = write(directory.resolve(name + ".properties"), worker);
        return start(
                directory.resolve(name + ".log"),
                "org.apache.kafka.connect.cli.ConnectDistributed",
                List.of(file.toString()));
    }

    private static Path write(Path file, Map<String, String> settings) throws IOException {
        var lines = new TreeMap<>(settings)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList();
        return Files.write(file, lines);
    }

    private static KafkaProcess start(Path log, String main, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.io.github.westcloud.kafka=debug",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                Files.readString(Path.of(System.getProperty("kafka.classpath"))).strip(),
                main));
        command.addAll(arguments);
        return new KafkaProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM: a worker commits its offsets. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        kill();
    }
}
