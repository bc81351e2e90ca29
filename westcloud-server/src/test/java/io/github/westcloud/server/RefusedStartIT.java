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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runnable jar cannot start on it refuses in one line, and touches nothing. */
class RefusedStartIT {

    private static final Path JAR = Path.of("target", "westcloud-server.jar");

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void useADirectory() throws Exception {
        data = folder.resolve("data");
        try (var server = start("--port", "0", "--data", data.toString(), "--bucket", "demo")) {
            server.uri();
            server.terminate();
            server.exitCode();
        }
    }

    /** All at once, because each takes as long as Java needs to start. */
    @Test
    void aPortOrADirectoryThatCannotBeUsed() throws Exception {
        var newer = copyOf("newer");
        Files.writeString(newer.resolve("westcloud-data.properties"), "owner=westcloud-server\nformat=3\n");
        var foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");
        var locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        var file = Files.createFile(folder.resolve("file"));
        var before = state(folder);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var port = start("--port", "" + taken.getLocalPort(), "--bucket", "demo");
                var byNewer = start("--port", "0", "--data", newer.toString());
                var byOther = start("--port", "0", "--data", foreign.toString());
                var unwritable = startAsNobody("--port", "0", "--data", locked.toString());
                var uncreatable = startAsNobody(
                        "--port", "0", "--data", locked.resolve("new").toString());
                var aFile = start("--port", "0", "--data", file.toString())) {
            refused(port, "cannot listen on 127.0.0.1:" + taken.getLocalPort(), "in use");
            refused(byNewer, newer.toString(), "newer version", "format 3");
            refused(byOther, foreign.toString(), "is not empty", "Nothing was changed");
            refused(unwritable, locked.toString(), "cannot be written: permission denied");
            refused(uncreatable, locked.resolve("new").toString(), "cannot be created: permission denied");
            refused(aFile, file.toString(), "there is a file of this name");
        }
        assertThat(state(folder)).isEqualTo(before);
    }

    @Test
    void aDirectoryThatAnotherServerUses() throws Exception {
        try (var first = start("--port", "0", "--data", data.toString())) {
            first.uri();
            try (var second = start("--port", "0", "--data", data.toString())) {
                refused(second, data.toString(), "is in use by another server");
            }
        }
    }

    private static void refused(ServerProcess server, String... words) throws Exception {
        assertThat(server.exitCode()).isEqualTo(1);
        assertThat(server.furtherOutput()).isEmpty();
        var errors = server.errors();
        assertThat(errors.lines()).as(errors).hasSize(1);
        assertThat(errors).startsWith("westcloud-server: ").contains(words);
    }

    private static ServerProcess start(String... arguments) throws IOException {
        return ServerProcess.startJar(JAR, arguments);
    }

    /** Who may do everything may write everywhere, so without that right: in a name space in which no user has it. */
    private static ServerProcess startAsNobody(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of("unshare", "--user", java, "-XX:-UsePerfData", "-Xmx64m", "-jar", JAR.toString()));
        return ServerProcess.startCommand(command, Map.of(), arguments);
    }

    private Path copyOf(String name) throws IOException {
        var copy = Files.createDirectory(folder.resolve(name));
        Files.copy(data.resolve("westcloud-data.properties"), copy.resolve("westcloud-data.properties"));
        return copy;
    }

    /** Names, lengths and dates of all files. */
    private static Map<String, String> state(Path root) throws IOException {
        var state = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                state.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return state;
    }
}
