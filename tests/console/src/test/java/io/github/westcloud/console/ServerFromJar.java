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
package io.github.westcloud.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.westcloud.pages.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The server as a newcomer starts it, from the jar that the build has made. */
final class ServerFromJar implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final Pattern PORT = Pattern.compile("(port) \\d+");

    private final Process process;
    private final List<URI> addresses = new ArrayList<>();

    /** Runs a command of a page, with free ports instead of those that it names. */
    ServerFromJar(String command) throws IOException {
        process = new ProcessBuilder(
                        "bash", "-c", "exec " + PORT.matcher(command).replaceAll("$1 0"))
                .directory(Repository.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        while (addresses.size() < 2) {
            var line = output.readLine();
            if (line == null) {
                throw new IOException("The server did not start: " + command);
            }
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                addresses.add(URI.create(address.group()));
            }
        }
    }

    /** A text of the page with the ports that the server has. */
    String here(String text) {
        return text.replace("127.0.0.1:9000", addresses.get(0).getAuthority())
                .replace("127.0.0.1:9001", addresses.get(1).getAuthority());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
