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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A JVM with local copies of remote files is killed. The next context that uses the directory deletes them when it starts. */
class AbandonedCopiesTest {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("demo");

    @TempDir
    Path directory;

    @Test
    void copiesOfAKilledProcessAreDeletedAtStart() throws Exception {
        WEST_CLOUD.bucket().store("copied/a.txt", "a");
        WEST_CLOUD.bucket().store("kept/a.bin", "a".repeat(200_000));
        var process = start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .failFast("The process has ended", () -> !process.isAlive())
                    .until(() -> suffixes().equals(Set.of("owner", "copy", "kept", "part")));
            startAndStop("westcloud:demo/none?localWorkDirectory=" + directory);
            assertThat(suffixes()).containsExactlyInAnyOrder("owner", "copy", "kept", "part");
        } finally {
            process.destroyForcibly().waitFor();
        }
        var another = Files.createSymbolicLink(directory.resolveSibling(directory.getFileName() + "-link"), directory);
        try {
            startAndStop("westcloud:demo/none?localWorkDirectory=" + another);
        } finally {
            Files.delete(another);
        }
        assertThat(directory).isEmptyDirectory();
    }

    private static void startAndStop(String uri) throws Exception {
        try (var context = new DefaultCamelContext()) {
            var component = new WestCloudComponent();
            component
                    .getConfiguration()
                    .setEndpointUrl(WEST_CLOUD.server().uri().toString());
            component.getConfiguration().setUsername("alice");
            component.getConfiguration().setPassword("secret");
            context.addComponent("westcloud", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri).stop();
                }
            });
            context.start();
        }
    }

    private Process start() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        KilledCopiesMain.class.getName(),
                        WEST_CLOUD.server().uri().toString(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Set<String> suffixes() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
