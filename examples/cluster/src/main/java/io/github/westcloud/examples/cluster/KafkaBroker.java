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

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.camel.util.FileUtil;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** An Apache Kafka broker in KRaft mode in this JVM, on loopback, with its data in a temporary directory. */
final class KafkaBroker implements EngineServer {

    private static final String VARIABLE = "CLUSTER_KAFKA";

    private final Path directory;
    private final String address;
    private final KafkaRaftServer server;

    private KafkaBroker(Path directory, String address, KafkaRaftServer server) {
        this.directory = directory;
        this.address = address;
        this.server = server;
    }

    /** Where the broker is, as a node finds it in its environment. */
    static String address(Map<String, String> environment) {
        return environment.get(VARIABLE);
    }

    static KafkaBroker start() throws Exception {
        var directory = Files.createTempDirectory("westcloud-kafka-");
        int port = freePort();
        var settings = settings(directory, port, freePort());
        format(directory, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        var broker = new KafkaBroker(directory, "127.0.0.1:" + port, server);
        broker.createTopics();
        return broker;
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "log.dirs", directory.resolve("log").toString(),
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "group.initial.rebalance.delay.ms", "0"));
        return settings;
    }

    private static void format(Path directory, Properties settings) throws IOException {
        var file = directory.resolve("broker.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        var arguments = new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        try (var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            if (StorageTool.execute(arguments, silent) != 0) {
                throw new IllegalStateException("Kafka cannot format " + directory);
            }
        }
    }

    private void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            var shares = new NewTopic(KafkaLocks.TOPIC, KafkaLocks.SHARES, (short) 1);
            var keys = new NewTopic(Locks.KEYS_TOPIC, 1, (short) 1);
            admin.createTopics(List.of(shares, keys)).all().get();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(VARIABLE, address);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        FileUtil.removeDir(directory.toFile());
    }
}
