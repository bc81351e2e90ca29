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
package io.github.westcloud.karaf.run;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A running Karaf, a process of its own. Closing it ends the process. */
public final class Karaf implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 3;

    private final KarafFolder folder;
    private final Process process;
    private JMXConnector connector;

    private Karaf(KarafFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Unpacks Karaf, see {@link KarafFolder#unpack}, starts it and returns when it has started its boot features. Its output is in
     * {@code console.log} in its folder. A port that somebody took in between costs another attempt.
     */
    public static Karaf start(Path archive, Path repository, Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var karaf = launch(KarafFolder.unpack(archive, repository, folder));
            try {
                karaf.connect();
                return karaf;
            } catch (RuntimeException | Error e) {
                karaf.close();
                if (attempt == ATTEMPTS || !karaf.lostItsPort()) {
                    throw e;
                }
            }
        }
    }

    private static Karaf launch(KarafFolder folder) throws IOException {
        // As a daemon the script is replaced by Java, so that ending the process ends Karaf.
        var command = new ProcessBuilder(folder.path().resolve("bin/karaf").toString(), "daemon");
        environmentOf(command);
        var console = folder.path().resolve("console.log").toFile();
        return new Karaf(
                folder,
                command.redirectErrorStream(true).redirectOutput(console).start());
    }

    private boolean lostItsPort() {
        return Files.exists(logFile()) && log().contains("Address already in use");
    }

    /** Karaf's script takes options from all of these. */
    private static void environmentOf(ProcessBuilder command) {
        var environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("KARAF_") || name.equals("JAVA_OPTS"));
        environment.put("JAVA_HOME", JavaForKaraf.home().toString());
        environment.put("JAVA_MIN_MEM", "64m");
        environment.put("JAVA_MAX_MEM", "512m");
    }

    private void connect() {
        await("Karaf answers, see " + folder.path().resolve("data/log/karaf.log"))
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .failFast("Karaf has ended or has lost a port, see its logs", () -> !process.isAlive() || lostItsPort())
                .until(this::isUp);
    }

    private boolean isUp() throws IOException {
        if (connector == null) {
            var url = "service:jmx:rmi://127.0.0.1:%d/jndi/rmi://127.0.0.1:%d/karaf-root"
                    .formatted(folder.serverPort(), folder.registryPort());
            var login = Map.of(JMXConnector.CREDENTIALS, new String[] {"karaf", "karaf"});
            connector = JMXConnectorFactory.connect(new JMXServiceURL(url), login);
        }
        return admin().isInstalled("kar") && answersSsh();
    }

    /** The shell comes a little after the features. */
    private boolean answersSsh() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), folder.sshPort())) {
            return socket.isConnected();
        }
    }

    public MBeanServerConnection mbeans() {
        try {
            return connector.getMBeanServerConnection();
        } catch (IOException e) {
            throw new IllegalStateException("Karaf does not answer any more", e);
        }
    }

    public KarafAdmin admin() {
        return new KarafAdmin(mbeans());
    }

    public Path folder() {
        return folder.path();
    }

    /** All lines of the log so far. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new IllegalStateException("Karaf has no log", e);
        }
    }

    private Path logFile() {
        return folder.path().resolve("data/log/karaf.log");
    }

    /** Runs commands as an operator types them, in one session of {@code bin/client}, and returns what it prints. */
    public String type(String commands) throws IOException, InterruptedException {
        var output = folder.path().resolve("client.log");
        var command = new ProcessBuilder(
                folder.path().resolve("bin/client").toString(),
                "-a",
                "" + folder.sshPort(),
                "-h",
                "127.0.0.1",
                "-u",
                "karaf",
                "-p",
                "karaf",
                "-r",
                "5",
                "-b");
        environmentOf(command);
        var client = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var input = client.outputWriter()) {
            input.write(commands);
        }
        try {
            if (!client.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("bin/client did not end: " + Files.readString(output));
            }
        } finally {
            client.destroyForcibly();
        }
        var answer = Files.readString(output);
        if (answer.contains("Failed to get the session")) {
            throw new IOException("bin/client could not log in: " + answer);
        }
        return answer;
    }

    /** Ends Karaf in its own way; after half a minute by force. */
    @Override
    public void close() throws IOException {
        if (connector != null) {
            connector.close();
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
