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

import java.nio.file.Files;
import org.h2.tools.Server;

/**
 * Runs two nodes on a bucket with files and kills one of them half way. The database is an H2 in server mode in this JVM, or
 * the one that {@code CLUSTER_JDBC_URL} names; {@code CLUSTER_ENGINE} says what decides who processes a file. Exit code 0 if every file was processed, and none twice but those that the
 * killed node held.
 */
public final class ClusterDemo {

    private ClusterDemo() {}

    public static void main(String[] arguments) throws Exception {
        int files = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
        var engine = Engine.of(System.getenv());
        var given = Database.of(System.getenv());
        var result = given.url() == null ? runOnH2(engine, files) : Run.on(given, engine, files);
        System.exit(result.isRight() ? 0 : 1);
    }

    /** Starts a database server on a free port of this machine and runs on it. */
    static Run.Result runOnH2(Engine engine, int files) throws Exception {
        var directory = Files.createTempDirectory("westcloud-cluster-");
        var h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", directory.toString())
                .start();
        try {
            var url = "jdbc:h2:tcp://127.0.0.1:" + h2.getPort() + "/mem:cluster;DB_CLOSE_DELAY=-1";
            return Run.on(new Database(url, "sa", ""), engine, files);
        } finally {
            h2.stop();
            Files.deleteIfExists(directory);
        }
    }
}
