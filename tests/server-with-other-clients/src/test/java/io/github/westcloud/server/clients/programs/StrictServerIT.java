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
package io.github.westcloud.server.clients.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs with a server as it is by default, strict as the document is. */
@WestCloudTest
class StrictServerIT {

    private interface Start {
        S3Program program(URI endpoint, Path folder) throws IOException;
    }

    @TempDir
    Path folder;

    private WestCloudServer server;

    static Stream<Arguments> programs() {
        return Stream.of(
                arguments("aws", (Start) AwsCli::new),
                arguments("s3cmd, version 4", (Start) S3cmd::new),
                arguments("s3cmd, version 2", (Start) (uri, folder) -> new S3cmd(uri, folder, "--signature-v2")),
                arguments("rclone, version 4", (Start) (uri, folder) -> new Rclone(uri, folder, false)),
                arguments("boto3", (Start) Boto3::new));
    }

    @BeforeEach
    void start(WestCloudServer shared) {
        server = shared;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void filesInOneRequestComeAndGo(String name, Start start) throws IOException {
        var program = start.program(server.uri(), folder);
        var file = Files.write(folder.resolve("file"), RandomBytes.of(100_000));
        program.put(file, "a/one +ä.bin");
        program.copy("a/one +ä.bin", "a/copy");
        program.get("a/copy", folder.resolve("back"));
        assertThat(folder.resolve("back")).hasSameBinaryContentAs(file);
        assertThat(program.keys("a/")).containsExactlyInAnyOrder("a/one +ä.bin", "a/copy");
        program.deleteAll("a/");
        assertThat(program.keys("a/")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void partsAreRefusedAndTheLogNamesTheOptionThatAllowsThem(String name, Start start) throws IOException {
        var program = start.program(server.uri(), folder);
        var file = Files.write(folder.resolve("file"), RandomBytes.of(12_000_000));
        var exitCode = new AtomicReference<Integer>();
        var told = StandardError.linesWith(
                "start the server with",
                () -> exitCode.set(program.putInParts(file, "large").exitCode()));
        assertThat(exitCode.get()).isNotZero();
        assertThat(told)
                .isNotEmpty()
                .allMatch(line -> line.contains("with --s3,") && line.endsWith("with --s3-multipart lenient"));
        assertThat(program.keys("")).isEmpty();
    }
}
