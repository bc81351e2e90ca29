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
package io.github.westcloud.cli.internal.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command gets from its process.
 *
 * @param environment the environment variables
 * @param home the home directory of the user
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal which of them are a terminal
 * @param connections those to the service
 */
public record Surroundings(
        Map<String, String> environment,
        Path home,
        InputStream in,
        OutputStream out,
        PrintStream err,
        Terminal terminal,
        Connections connections) {

    /** Those of this process. Standard output is unbuffered and reports failures, which {@code System.out} does not. */
    public static Surroundings ofProcess() {
        var environment = System.getenv();
        return new Surroundings(
                environment,
                home(environment),
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Terminal.ofProcess(environment),
                new Connections());
    }

    /** As shells understand it. Java by itself looks into the list of users, whatever HOME says. */
    private static Path home(Map<String, String> environment) {
        var home = environment.getOrDefault("HOME", "");
        return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
    }

    /** An environment variable; one that is set but blank counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The directory of this program's configuration, according to the XDG Base Directory Specification. */
    public Path configuration() {
        return directory("XDG_CONFIG_HOME", ".config");
    }

    /** The directory of what this program keeps between two runs, according to the same specification. */
    public Path state() {
        return directory("XDG_STATE_HOME", ".local/state");
    }

    private Path directory(String variable, String byDefault) {
        return variable(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(byDefault))
                .resolve("westcloud");
    }
}
