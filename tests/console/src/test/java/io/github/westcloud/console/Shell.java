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

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Runs what the page shows for a command line. */
final class Shell {

    private Shell() {}

    /** What a command prints, which finds the password in its environment. */
    static String run(String command, String password) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", "curl() { command curl -sS \"$@\"; }; " + command)
                .redirectErrorStream(true);
        builder.environment().put("WESTCLOUD_PASSWORD", password);
        builder.environment().put("no_proxy", "127.0.0.1");
        var process = builder.start();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IOException("The command did not end: " + command);
            }
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }
}
