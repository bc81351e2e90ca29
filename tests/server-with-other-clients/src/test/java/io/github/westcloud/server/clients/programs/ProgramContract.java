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

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.clients.ComponentWriter;
import io.github.westcloud.server.clients.S3Servers;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What each program does with a server that takes the S3 of stock tools: {@code --s3}. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProgramContract {

    private static final String ODD = "one +ä.bin";
    private static final int MANY = 1050;

    @RegisterExtension
    static final WestCloudExtension LENIENT = S3Servers.lenient();

    Path folder;
    WestCloudServer server;
    S3Program program;
    private Path file;

    abstract S3Program program(URI endpoint, Path folder) throws IOException;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server = LENIENT.server();
        program = program(server.uri(), folder);
        file = write("one.bin", 1_234_567);
    }

    @Test
    void aFileComesBackWithItsMetadata() {
        program.put(file, "put/" + ODD);
        program.get("put/" + ODD, folder.resolve("back"));
        assertThat(folder.resolve("back")).hasSameBinaryContentAs(file);
        assertThat(program.describe("put/" + ODD))
                .containsPattern("color\\W+red")
                .contains("1234567");
    }

    @Test
    void aFileIsCopiedAndMoved() {
        program.put(file, "copy/" + ODD);
        program.copy("copy/" + ODD, "copy/copied.bin");
        program.move("copy/" + ODD, "copy/moved.bin");
        assertThat(program.keys("copy/")).containsExactlyInAnyOrder("copy/copied.bin", "copy/moved.bin");
        program.get("copy/moved.bin", folder.resolve("moved"));
        assertThat(folder.resolve("moved")).hasSameBinaryContentAs(file);
    }

    @Test
    void aLargeFileGoesInPartsAndComesBack() throws IOException {
        var large = write("large.bin", 18_000_001);
        assertThat(program.putInParts(large, "parts/large.bin").exitCode()).isZero();
        assertThat(server.requests()).anyMatch(request -> request.rawQuery().contains("uploadId="));
        program.get("parts/large.bin", folder.resolve("large"));
        assertThat(folder.resolve("large")).hasSameBinaryContentAs(large);
    }

    @Test
    void aLargeFileIsCopied() throws IOException {
        var large = write("large copy.bin", 18_000_002);
        assertThat(program.putInParts(large, "parts/from.bin").exitCode()).isZero();
        program.copyInParts("parts/from.bin", "parts/to.bin");
        program.get("parts/to.bin", folder.resolve("copied"));
        assertThat(folder.resolve("copied")).hasSameBinaryContentAs(large);
    }

    @Test
    void aLinkIsReadWithoutCredentials() throws Exception {
        program.put(file, "link/" + ODD);
        var link = URI.create(program.link("link/" + ODD));
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void manyFilesAreListedInPagesAndDeleted() throws IOException {
        var many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < MANY; i++) {
            Files.writeString(many.resolve("file %04d.txt".formatted(i)), "" + i);
        }
        program.putAll(many, "list/many");
        program.put(file, "list/one.bin");

        assertThat(program.names("list/")).containsExactlyInAnyOrder("many/", "one.bin");
        assertThat(program.keys("list/many/"))
                .containsExactlyElementsOf(IntStream.range(0, MANY)
                        .mapToObj("list/many/file %04d.txt"::formatted)
                        .toList());
        program.deleteAll("list/");
        assertThat(program.keys("list/")).isEmpty();
    }

    /** By REST in one request, and by the component in parts through either dialect. */
    @Test
    void whatOthersHaveWrittenIsRead() throws Exception {
        putByRest(file, "rest.bin");
        ComponentWriter.write(server.uri().toString(), file);
        for (var key : List.of("rest.bin", "component/rest", "component/s3")) {
            program.get(key, folder.resolve("read"));
            assertThat(folder.resolve("read")).hasSameBinaryContentAs(file);
            Files.delete(folder.resolve("read"));
        }
    }

    private void putByRest(Path file, String key) throws Exception {
        var credentials = Base64.getEncoder().encodeToString("alice:secret".getBytes(StandardCharsets.UTF_8));
        var put = HttpRequest.newBuilder(server.uri().resolve("/demo/" + key))
                .header("Authorization", "Basic " + credentials)
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        var answer = HttpClient.newHttpClient().send(put, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    Path write(String name, int length) throws IOException {
        return Files.write(folder.resolve(name), RandomBytes.of(length));
    }
}
