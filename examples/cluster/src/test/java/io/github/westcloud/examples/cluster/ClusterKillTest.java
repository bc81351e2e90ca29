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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three nodes poll one directory. One of them is killed and started again, over and over. The system property
 * {@code westcloud.cluster.kills} says how often.
 */
class ClusterKillTest {

    private static final int KILLS = Integer.getInteger("westcloud.cluster.kills", 2);
    private static final int NODES = 3;
    private static final int FILES_FOR_EACH_KILL = 150;
    private static final int FILES = FILES_FOR_EACH_KILL * (KILLS + 1);

    @TempDir
    Path directory;

    private final Random random = new Random(20261126);
    private final Set<String> held = new HashSet<>();
    private final Set<String> killed = new HashSet<>();
    private Server h2;
    private Database database;

    @BeforeEach
    void startDatabase() throws Exception {
        h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", directory.toString())
                .start();
        database = new Database("jdbc:h2:tcp://127.0.0.1:" + h2.getPort() + "/mem:kills;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @AfterEach
    void stopDatabase() {
        h2.stop();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void onlyWhatAKilledNodeHeldIsProcessedTwice() throws Exception {
        try (var connections = database.connect();
                var cluster = new Cluster(database, Engine.DATABASE.environment())) {
            var tables = new Tables(connections);
            tables.create();
            cluster.fill(FILES);
            for (int node = 1; node < NODES; node++) {
                cluster.start("node " + node);
            }
            for (int kill = 0; kill < KILLS; kill++) {
                killOne(cluster, tables, "killed " + kill);
            }
            await(cluster, () -> tables.filesProcessed() == FILES);
            // A file is deleted a moment after its line was written. A node that was killed in between leaves its lock
            // for ever.
            await(cluster, () -> cluster.filesLeft() == 0);
            assertThat(tables.filesProcessed()).isEqualTo(FILES);
            assertTwice(new JdbcTemplate(connections), tables.processedTwice());
        }
    }

    /** The node is killed in the middle of its work, at any moment. */
    private void killOne(Cluster cluster, Tables tables, String node) throws Exception {
        cluster.start(node);
        int some = 1 + random.nextInt(FILES_FOR_EACH_KILL / 6);
        await(cluster, () -> tables.processedBy(node) >= some || tables.filesProcessed() == FILES);
        cluster.kill(node);
        tables.lastOf(node).ifPresent(held::add);
        killed.add(node);
    }

    private static void await(Cluster cluster, BooleanSupplier condition) {
        Awaitility.await()
                .atMost(3, TimeUnit.MINUTES)
                .failFast("A node has ended by itself. See its log above", () -> !cluster.isRunning())
                .until(condition::getAsBoolean);
    }

    /** Each of them was the last one of a node that was killed. */
    private void assertTwice(JdbcTemplate template, Set<String> twice) {
        assertThat(twice).hasSizeLessThanOrEqualTo(KILLS);
        assertThat(held).containsAll(twice);
        for (var file : twice) {
            var nodes = template.queryForList("SELECT node FROM LEDGER WHERE file = ?", String.class, file);
            assertThat(nodes).as(file).hasSize(2).containsAnyElementsOf(killed);
        }
    }
}
