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
package io.github.westcloud.benchmarks.run;

import io.github.westcloud.benchmarks.server.Distance;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A server in a process of its own, and a distance before it if there is one, in another process. */
final class RunningServer implements AutoCloseable {

    private static final long MOST_NANOS = 60_000_000_000L;

    private final Path folder;
    private final Process server;
    private final Process distance;
    private final URI near;
    private final URI address;

    private RunningServer(Path folder, Process server, URI near, Process distance, URI address) {
        this.folder = folder;
        this.server = server;
        this.near = near;
        this.distance = distance;
        this.address = address;
    }

    static RunningServer start(ServerKind kind, int roundTripMillis) throws IOException {
        var folder =
                Files.createTempDirectory("westcloud-benchmark-" + kind.name().toLowerCase() + "-");
        int port = Processes.freePort();
        var server = launch(kind.command(port, folder), folder.resolve("server.log"));
        awaitPort(server, port, folder);
        if (roundTripMillis == 0) {
            return new RunningServer(folder, server, uri(port), null, uri(port));
        }
        int farPort = Processes.freePort();
        var distance = launch(
                Processes.java(List.of("-Xmx1g"), Distance.class, "" + farPort, "" + port, "" + roundTripMillis),
                folder.resolve("distance.log"));
        awaitPort(distance, farPort, folder);
        return new RunningServer(folder, server, uri(port), distance, uri(farPort));
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void awaitPort(Process process, int port, Path folder) throws IOException {
        long end = System.nanoTime() + MOST_NANOS;
        while (System.nanoTime() < end && process.isAlive()) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        Processes.end(process);
        throw new IOException("A server did not start; its log is in " + folder);
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI near() {
        return near;
    }

    URI address() {
        return address;
    }

    double cpuSeconds() {
        return Processes.cpuSeconds(server.toHandle());
    }

    double distanceCpuSeconds() {
        return distance == null ? 0 : Processes.cpuSeconds(distance.toHandle());
    }

    @Override
    public void close() throws IOException {
        if (distance != null) {
            Processes.end(distance);
        }
        Processes.end(server);
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
