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
package io.github.westcloud.examples.karaf.run;

import static org.awaitility.Awaitility.await;

import io.github.westcloud.karaf.run.Karaf;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Unpacks a Karaf, types what an operator types, and gives the routes a file. */
public final class KarafExample {

    private static final Path COMMANDS = Path.of("examples/karaf/commands.karaf");

    private KarafExample() {}

    /** @param arguments the folder in which the module camel-westcloud-karaf was built */
    public static void main(String[] arguments) throws Exception {
        run(Path.of(arguments[0]), System.out::println);
    }

    static void run(Path parts, Consumer<String> out) throws Exception {
        var root = parts.resolve("../..").normalize();
        var target = root.resolve("examples/karaf/target");
        try (var server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            out.accept("server    " + server.uri());
            try (var karaf = Karaf.start(
                    parts.resolve("apache-karaf.tar.gz"), parts.resolve("repository"), target.resolve("karaf"))) {
                out.accept("karaf     started in " + root.relativize(karaf.folder()));
                var commands = commands(root, parts, server, bundle(target));
                commands.lines().forEach(line -> out.accept("typed     " + shorter(line, root)));
                karaf.type(commands).lines().forEach(line -> out.accept("answer    " + shorter(line, root)));
                giveItAFile(karaf, out);
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> server.openConnections() == 0);
            out.accept("stopped   and no connection to the server is left");
        }
    }

    private static String commands(Path root, Path parts, WestCloudServer server, Path bundle) throws IOException {
        var features = parts.resolve("features/camel-features.xml");
        return Files.readString(root.resolve(COMMANDS))
                .replace("${camel-features}", features.toUri().toString())
                .replace("${service}", server.uri().toString())
                .replace("${bundle}", bundle.toUri().toString());
    }

    private static String shorter(String line, Path root) {
        return line.replace(root.toUri().toString(), "file:");
    }

    private static Path bundle(Path target) throws IOException {
        try (var jars = Files.newDirectoryStream(target, "westcloud-example-karaf-*.jar")) {
            return jars.iterator().next();
        }
    }

    private static void giveItAFile(Karaf karaf, Consumer<String> out) throws IOException {
        Files.writeString(
                Files.createDirectories(karaf.folder().resolve("outbox")).resolve("hello.txt"), "Hello, Karaf");
        out.accept("dropped   hello.txt into outbox");
        await().atMost(Duration.ofSeconds(30)).until(() -> karaf.log().contains("hello.txt has"));
        karaf.log()
                .lines()
                .filter(line -> line.contains("hello.txt has"))
                .forEach(line -> out.accept("log       " + line.substring(line.lastIndexOf('|') + 2)));
    }
}
