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

import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is started from a command line: everything it needs is in it. */
class RunnableJarIT {

    private static final Path JAR = Path.of("target", "westcloud-server.jar");
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void servesInASmallHeap() throws Exception {
        try (var server = ServerProcess.startJar(
                JAR, "--port", "0", "--data", directory.toString(), "--bucket", "demo", "--user", "alice:s3cret")) {
            var rest = new Rest(server.uri(), "alice", "s3cret");
            var content = new byte[100 * MEBIBYTE];
            assertThat(rest.send("PUT", "/demo/photo.jpg", content).status()).isEqualTo(200);
            assertThat(rest.head("/demo/photo.jpg").header("x-west-file-type")).isEqualTo("image/jpeg");
            assertThat(rest.get("/demo/photo.jpg").body()).hasSize(content.length);
            server.terminate();
            assertThat(server.exitCode()).isIn(0, 143);
            assertThat(server.errors())
                    .contains("INFO", "Storage at", "data in " + directory, "Buckets: demo", "Users: alice (full)")
                    .doesNotContain("WARN", "jetty", "s3cret");
        }
    }

    @Test
    void saysItsVersion() throws Exception {
        try (var server = ServerProcess.startJar(JAR, "--version")) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.furtherOutput()).singleElement().asString().matches("westcloud-server \\d.*");
        }
    }

    @Test
    void carriesItsLicences() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE")).contains("camel-westcloud").contains("Jackson");
            assertThat(text(jar, "META-INF/THIRD-PARTY.txt"))
                    .contains("Jetty", "H2 MVStore", "picocli", "SLF4J", "Permission is hereby granted");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
