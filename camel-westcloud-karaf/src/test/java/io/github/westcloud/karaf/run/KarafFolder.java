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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An unpacked Karaf, made ready: user {@code karaf} with password {@code karaf}, ports of its own on loopback, and artifacts
 * from the given repository only, so that nothing is downloaded.
 *
 * @param path the folder that has {@code bin} and {@code etc}
 * @param registryPort where JMX clients begin
 * @param sshPort where {@code bin/client} connects
 */
public record KarafFolder(Path path, int registryPort, int serverPort, int sshPort) {

    /**
     * Unpacks Karaf into a fresh folder; one that is there from an earlier run is deleted.
     *
     * @param archive {@code apache-karaf-*.tar.gz}
     * @param repository a folder in the layout of a Maven repository
     */
    public static KarafFolder unpack(Path archive, Path repository, Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        run(new ProcessBuilder("tar", "xzf", archive.toString(), "--strip-components=1", "-C", folder.toString()));
        var karaf = new KarafFolder(folder, freePort(), freePort(), freePort());
        karaf.prepare(repository);
        return karaf;
    }

    private void prepare(Path repository) throws IOException {
        append("users.properties", Map.of("karaf", "karaf,admin,manager,viewer,systembundles,ssh"));
        append(
                "org.apache.karaf.management.cfg",
                Map.of("rmiRegistryPort", "" + registryPort, "rmiServerPort", "" + serverPort));
        append("org.apache.karaf.shell.cfg", Map.of("sshPort", "" + sshPort, "sshHost", "127.0.0.1"));
        append(
                "org.ops4j.pax.url.mvn.cfg",
                Map.of(
                        "org.ops4j.pax.url.mvn.repositories",
                        "",
                        "org.ops4j.pax.url.mvn.localRepository",
                        path.resolve("local-repository").toString(),
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                                + repository.toUri() + "@id=prepared@snapshots"));
    }

    /** A line that stands last wins. */
    private void append(String file, Map<String, String> lines) throws IOException {
        var text = new StringBuilder("\n");
        lines.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        Files.writeString(path.resolve("etc").resolve(file), text, StandardOpenOption.APPEND);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(KarafFolder::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file + " of an earlier run", e);
        }
    }

    private static void run(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command.command()) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
