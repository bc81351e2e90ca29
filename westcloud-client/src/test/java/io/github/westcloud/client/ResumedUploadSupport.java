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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Uploads with {@code resume} through a proxy that loses answers, each by a client of its own, as another process has. */
abstract class ResumedUploadSupport {

    static final int PARTS = 5;
    static final int LENGTH = (PARTS - 1 << 20) + 7;
    /** No upload here has more requests. */
    static final int REQUESTS = PARTS + 10;

    static final String ID = "x-west-multi-uuid";

    @TempDir
    Path folder;

    WestCloudServer server;
    FaultyProxy proxy;
    Path file;
    byte[] bytes;

    @BeforeEach
    void start() throws Exception {
        server = WestCloudServer.builder()
                .bucket("demo")
                .bucket("demo2")
                .user("alice", "secret")
                .start();
        proxy = new FaultyProxy(server.uri());
        bytes = random(1);
        file = Files.write(folder.resolve("a.bin"), bytes);
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        server.close();
    }

    void resumeAndExpect(int parts) throws IOException {
        proxy.loseAnswers(head -> false);
        server.clearRequests();
        upload(DialectName.REST, "a.bin", true);
        assertThat(sentParts()).isEqualTo(parts);
        assertThat(server.bucket("demo").stored("a.bin")).isEqualTo(bytes);
    }

    /** The answer to the request with this number, counted from 1, does not arrive, nor does any after it. */
    void cutAt(int request) {
        var count = new AtomicInteger();
        proxy.loseAnswers(head -> count.incrementAndGet() >= request);
    }

    boolean fails(DialectName dialect, String path, boolean overwrite) throws IOException {
        return fails(dialect, builder(path, overwrite));
    }

    boolean fails(DialectName dialect, UploadRequest.Builder request) {
        try {
            upload(dialect, request);
            return false;
        } catch (WestCloudException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.UNREACHABLE);
            return true;
        }
    }

    void upload(DialectName dialect, String path, boolean overwrite) throws IOException {
        upload(dialect, builder(path, overwrite));
    }

    /** A client of its own, as another process has. */
    void upload(DialectName dialect, UploadRequest.Builder request) {
        try (var client = client(dialect, proxy.uri())) {
            client.upload(request.build());
        }
    }

    UploadRequest.Builder builder(String path, boolean overwrite) throws IOException {
        return UploadRequest.builder(ObjectPath.of(path), Content.of(file))
                .mode(UploadMode.CHUNKED)
                .overwrite(overwrite)
                .resume(true);
    }

    WestCloudClient client(DialectName dialect, URI uri) {
        return WestCloudClient.create(config(dialect, uri).build());
    }

    ClientConfig.Builder config(DialectName dialect, URI uri) {
        return ClientConfig.builder()
                .endpoint(uri)
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(dialect)
                .maximumRetries(0)
                .maxPartsInFlight(1)
                .resumeDirectory(folder.resolve("uploads"));
    }

    long sentParts() {
        return server.requests().stream()
                .filter(request -> request.method().equals("PUT"))
                .filter(request -> request.header("x-west-part-id").isPresent()
                        || request.rawQuery().contains("partNumber="))
                .count();
    }

    int acknowledged() throws IOException {
        if (journals() == 0) {
            return 0;
        }
        try (var lines = Files.lines(journal())) {
            return (int) Math.max(0, lines.count() - 1);
        }
    }

    long journals() throws IOException {
        var uploads = folder.resolve("uploads");
        if (Files.notExists(uploads)) {
            return 0;
        }
        try (var files = Files.list(uploads)) {
            return files.count();
        }
    }

    Path journal() throws IOException {
        try (var files = Files.list(folder.resolve("uploads"))) {
            return files.findFirst().orElseThrow();
        }
    }

    void touch(int seconds) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random(int seed) {
        var bytes = new byte[LENGTH];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
