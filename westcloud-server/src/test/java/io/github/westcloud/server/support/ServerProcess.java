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
package io.github.westcloud.server.support;

import io.github.westcloud.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, started like from a command line. */
public final class ServerProcess implements AutoCloseable {

    private static final long EXIT_SECONDS = 30;

    private final Process process;
    private final BufferedReader output;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** From the classes of the module. */
    public static ServerProcess start(Map<String, String> environment, String... arguments) throws IOException {
        var what = List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
        return start(what, environment, arguments);
    }

    /** From the runnable jar. */
    public static ServerProcess startJar(Path jar, String... arguments) throws IOException {
        return start(List.of("-jar", jar.toString()), Map.of(), arguments);
    }

    /** With a disk of its own at a directory, of so many megabytes. Needs Linux, and the right to mount in a name space. */
    public static ServerProcess startOnDiskOf(int megabytes, Path directory, String... arguments) throws IOException {
        var mount = "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && exec \"$@\"";
        var command = new ArrayList<>(
                List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, directory.toString()));
        command.addAll(java());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ServerProcess(new ProcessBuilder(command).start());
    }

    /** Where the process has a directory, also one that it alone sees. */
    public Path seenByProcess(Path directory) {
        return Path.of("/proc", Long.toString(process.pid()), "root")
                .resolve(directory.toString().substring(1));
    }

    /** By a command that is not Java's. */
    public static ServerProcess startCommand(List<String> command, Map<String, String> environment, String... arguments)
            throws IOException {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        var builder = new ProcessBuilder(all);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    private static ServerProcess start(List<String> what, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(java());
        command.addAll(what);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m");
    }

    /** The line that says where it listens. */
    public URI uri() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IOException("The server ended: " + errors());
        }
        return URI.create(line);
    }

    /** The line after the first one, of a server that has an admin port. */
    public URI adminUri() throws IOException {
        return URI.create(output.readLine().replace("admin port: ", ""));
    }

    /** What stands on standard output after the first line. */
    public List<String> furtherOutput() {
        return output.lines().toList();
    }

    public String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** SIGTERM. */
    public void terminate() {
        // Unlike the process itself, its handle leaves the streams open.
        process.toHandle().destroy();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server did not end within " + EXIT_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
