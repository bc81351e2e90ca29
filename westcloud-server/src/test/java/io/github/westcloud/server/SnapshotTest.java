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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasThereComesBackAsItWas(boolean onDisk) throws IOException {
        try (var server = start(onDisk)) {
            var rest = new Rest(server);
            rest.put("/demo/dir/a.txt", "first", "x-west-automkdir", "true", "x-west-meta-color", "red");
            rest.put("/demo/empty", "");
            rest.send("PUT", "/demo/large", new byte[200_001]);
            rest.makeDirectory("/demo/alone");
            var before = state(rest);
            try (var snapshot = server.snapshot()) {
                assertThat(snapshot.files()).isEqualTo(3);
                for (int round = 0; round < 2; round++) {
                    rest.put("/demo/dir/a.txt", "second", "x-west-overwrite", "true");
                    rest.send("DELETE", "/demo/alone");
                    rest.send("DELETE", "/demo/large");
                    rest.put("/demo/more", "x");
                    server.faults().add(RequestPattern.any(), FaultAction.status(503));
                    server.skewClock(Duration.ofDays(1));
                    server.restore(snapshot);
                    assertThat(server.requests()).isEmpty();
                    assertThat(state(rest)).isEqualTo(before);
                }
            }
        }
    }

    /** Nothing of a snapshot may be in the way of the next start. */
    @Test
    void aDataDirectoryCanBeUsedAgain() throws IOException {
        try (var server = start(true)) {
            server.bucket("demo").store("a", "first");
            var snapshot = server.snapshot();
            server.bucket("demo").store("a", "second");
            server.restore(snapshot);
        }
        try (var server = start(true)) {
            assertThat(server.bucket("demo").storedText("a")).isEqualTo("first");
        }
    }

    @Test
    void directoriesOfS3StillEndWithTheirLastFile() throws IOException {
        try (var server = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .stockS3Tools()
                .start()) {
            var s3 = new S3(server.uri(), Clock.systemUTC(), new Credentials("alice", "secret"), S3.Version.V4);
            s3.put("/demo/d/a", "x");
            new Rest(server).makeDirectory("/demo/lasting");
            server.restore(server.snapshot());
            s3.delete("/demo/d/a");
            assertThat(new Rest(server).head("/demo/d").status()).isEqualTo(404);
            assertThat(new Rest(server).head("/demo/lasting").status()).isEqualTo(200);
        }
    }

    @Test
    void aThousandFilesComeBackInOneGo() throws IOException {
        try (var server = start(false)) {
            var bucket = server.bucket("demo");
            IntStream.range(0, 1_000).forEach(i -> bucket.store("d" + i % 10 + "/" + i, "content of " + i));
            var snapshot = server.snapshot();
            bucket.clear();
            long begun = System.nanoTime();
            server.restore(snapshot);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(bucket.files()).hasSize(1_000);
            assertThat(bucket.storedText("d7/997")).isEqualTo("content of 997");
        }
    }

    @Test
    void aSnapshotBelongsToItsServer() throws IOException {
        try (var server = start(false);
                var other = start(false);
                var snapshot = server.snapshot()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.restore(snapshot))
                    .withMessageContaining("another server");
        }
    }

    private WestCloudServer start(boolean onDisk) throws IOException {
        var builder = WestCloudServer.builder().bucket("demo").user("alice", "secret");
        if (onDisk) {
            builder.dataDirectory(directory).durability(Durability.PROCESS);
        }
        return builder.start();
    }

    /** What a client sees of all files and directories. */
    private static Map<String, String> state(Rest rest) {
        var state = new TreeMap<String, String>();
        for (var path : new String[] {"dir", "dir/a.txt", "empty", "large", "alone", "more"}) {
            var answer = rest.head("/demo/" + path);
            state.put(
                    path,
                    answer.status() + " " + answer.header("Last-Modified") + " " + answer.header("ETag") + " "
                            + answer.header("x-west-meta-color") + " " + answer.header("x-west-file-size") + " "
                            + answer.header("x-west-file-type"));
        }
        state.put("text", rest.get("/demo/dir/a.txt").text());
        return state;
    }
}
