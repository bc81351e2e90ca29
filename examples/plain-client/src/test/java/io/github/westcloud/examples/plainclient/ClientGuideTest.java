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
package io.github.westcloud.examples.plainclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code of docs/client.md, which is what stands between the tags. */
class ClientGuideTest {

    @RegisterExtension
    final WestCloudExtension westCloud = WestCloudExtension.withBuckets("reports", "archive");

    @TempDir
    Path folder;

    private WestCloudServer server;
    private WestCloudClient client;

    @BeforeEach
    void connect() {
        server = westCloud.server();
        client = WestCloudClient.create(config(server.uri()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static ClientConfig config(URI endpoint) {
        var password = "secret";
        // tag::client-configure[]
        var config = ClientConfig.builder()
                .endpoint(endpoint) // https://s3.webercloud-china.cn, or a local server
                .bucket("reports")
                .credentials("alice", password)
                .build();
        // end::client-configure[]
        return config;
    }

    @Test
    void clientConfigure() {
        var config = config(server.uri());
        // tag::client-open[]
        try (var client = WestCloudClient.create(config)) {
            client.upload(UploadRequest.builder(ObjectPath.of("hello.txt"), Content.of("hello".getBytes()))
                    .build());
        }
        // end::client-open[]
        assertThat(text("hello.txt")).isEqualTo("hello");
    }

    @Test
    void clientFiles() throws IOException {
        var report = Files.writeString(folder.resolve("report.csv"), "month,sold");
        var copy = folder.resolve("copy.csv");
        // tag::client-files[]
        client.upload("2026/report.csv", report); // creates the directory 2026 if it is missing
        client.download("2026/report.csv", copy); // whole or not at all
        assertThat(client.exists("2026/report.csv")).isTrue();
        client.deleteAll("2026"); // the directory with everything below it
        // end::client-files[]
        assertThat(copy).hasContent("month,sold");
        assertThat(client.exists("2026")).isFalse();
    }

    @Test
    void clientUpload() {
        var csv = "month,sold\n".getBytes();
        // tag::client-upload[]
        client.upload(UploadRequest.builder(ObjectPath.of("2026/01.csv"), Content.of(csv))
                .automkdir(true) // create the directory 2026 if it is missing
                .overwrite(true) // otherwise the upload fails if the file exists
                .contentType("text/csv")
                .metadata(new Metadata(Map.of("author", "bob")))
                .build());
        // end::client-upload[]
        assertThat(server.requests()).extracting(RequestRecord::method).containsExactly("PUT");
        var stored = client.head(HeadRequest.of(ObjectPath.of("2026/01.csv")));
        assertThat(stored.contentType()).contains("text/csv");
        assertThat(stored.metadata().get("author")).contains("bob");
    }

    @Test
    void clientUploadBig() throws IOException {
        var file = Files.write(folder.resolve("big.bin"), new byte[(17 << 20) + 1]);
        // tag::client-upload-big[]
        var sent = new AtomicLong();
        var watched = client.heardBy(new TransferListener() {
            @Override
            public void bytesMoved(TransferProgress progress) {
                sent.addAndGet(progress.bytes());
            }
        });
        try (var content = Content.of(file)) {
            var result = watched.upload(
                    UploadRequest.builder(ObjectPath.of("big.bin"), content).build());
            assertThat(result.parts()).isEqualTo(18);
        }
        // end::client-upload-big[]
        assertThat(sent.get()).isEqualTo((17 << 20) + 1);
        assertThat(client.head(HeadRequest.of(ObjectPath.of("big.bin"))).length())
                .isEqualTo((17 << 20) + 1);
    }

    @Test
    void clientUploadStream() throws IOException {
        InputStream stream = new ByteArrayInputStream(new byte[1000]);
        // tag::client-upload-stream[]
        try (var content = Content.spooled(stream, folder)) {
            client.upload(
                    UploadRequest.builder(ObjectPath.of("stream.bin"), content).build());
        }
        // end::client-upload-stream[]
        assertThat(client.head(HeadRequest.of(ObjectPath.of("stream.bin"))).length())
                .isEqualTo(1000);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void clientList() {
        store("2026/01.csv", "2026/02.csv", "2026/03.csv");
        var names = new ArrayList<String>();
        // tag::client-list[]
        for (var entry : client.listAll(ListRequest.of(ObjectPath.of("2026")))) {
            if (!entry.directory()) {
                names.add(entry.name() + ", " + entry.length() + " bytes");
            }
        }
        // end::client-list[]
        assertThat(names).containsExactly("01.csv, 1 bytes", "02.csv, 1 bytes", "03.csv, 1 bytes");
    }

    @Test
    void clientListPage() {
        store("2026/01.csv", "2026/02.csv", "2026/03.csv");
        // tag::client-list-page[]
        var request = ListRequest.builder(ObjectPath.of("2026")).limit(2).build();
        var page = client.list(request);
        var iterator = page.nextIterator(); // a string to keep; empty after the last page

        var following = request.toBuilder().iterator(iterator.orElseThrow());
        var next = client.list(following.build());
        // end::client-list-page[]
        assertThat(page.entries()).extracting("name").containsExactly("01.csv", "02.csv");
        assertThat(next.entries()).extracting("name").containsExactly("03.csv");
        assertThat(next.nextIterator()).isEmpty();
    }

    @Test
    void clientDownload() throws IOException {
        store("2026/01.csv");
        var target = folder.resolve("01.csv");
        // tag::client-download[]
        try (var download = client.download(DownloadRequest.of(ObjectPath.of("2026/01.csv")))) {
            Files.copy(download.stream(), target);
        }
        // end::client-download[]
        assertThat(target).hasContent("x");
    }

    @Test
    void clientRange() throws IOException {
        client.upload(UploadRequest.builder(ObjectPath.of("digits"), Content.of("0123456789".getBytes()))
                .build());
        // tag::client-range[]
        var secondHalf = DownloadRequest.builder(ObjectPath.of("digits"))
                .range(ByteRange.from(5))
                .build();
        try (var download = client.download(secondHalf)) {
            assertThat(download.stream()).hasContent("56789");
            assertThat(download.info().length()).isEqualTo(10); // of the whole file
        }
        // end::client-range[]
        assertThat(server.requests()).last().satisfies(request -> {
            assertThat(request.status()).isEqualTo(206);
            assertThat(request.headers()).anyMatch(header -> header.value().equals("bytes=5-"));
        });
    }

    @Test
    void clientMetadata() {
        store("2026/01.csv");
        // tag::client-metadata[]
        var approved = new Metadata(Map.of("approved-by", "bob"));
        client.updateMetadata(UpdateMetadataRequest.of(ObjectPath.of("2026/01.csv"), approved));

        var info = client.head(HeadRequest.of(ObjectPath.of("2026/01.csv")));
        assertThat(info.metadata().get("approved-by")).contains("bob");
        // end::client-metadata[]
    }

    @Test
    void clientMove() {
        store("2026/01.csv");
        // tag::client-move[]
        client.move(TransferRequest.builder(ObjectPath.of("2026/01.csv"), ObjectPath.of("done/01.csv"))
                .automkdir(true)
                .build());
        var empty = DeleteRequest.builder(ObjectPath.of("2026")).directory(true);
        client.delete(empty.build());
        // end::client-move[]
        assertThat(text("done/01.csv")).isEqualTo("x");
        assertThat(client.listAll(ListRequest.of(ObjectPath.root())))
                .extracting("name")
                .containsExactly("done");
    }

    @Test
    void clientErrors() {
        // tag::client-errors[]
        try {
            client.head(HeadRequest.of(ObjectPath.of("2027/01.csv")));
        } catch (WestCloudException e) {
            switch (e.kind()) {
                case NOT_FOUND -> assertThat(e.path()).isEqualTo("/reports/2027/01.csv");
                case THROTTLED, UNREACHABLE -> throw e; // e.retryable() is true: try again later
                default ->
                    throw new IllegalStateException(
                            "Ask the operator about " + e.requestId().orElse("it"), e);
            }
        }
        // end::client-errors[]
        assertThatThrownBy(() -> client.head(HeadRequest.of(ObjectPath.of("2027/01.csv"))))
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void clientRetries() {
        store("a.txt");
        server.faults().add(RequestPattern.any(), 2, FaultAction.status(503));
        // tag::client-retries[]
        var patient = ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("reports")
                .credentials("alice", "secret")
                .maximumRetries(5) // after the first attempt; 3 if not set
                .retryDelay(Duration.ofMillis(50)) // doubled each time, with jitter; 200 ms if not set
                .maxRetryDelay(Duration.ofSeconds(5)) // also when the service asks for more; 20 s if not set
                .connectTimeout(Duration.ofSeconds(3)) // 10 s if not set
                .responseTimeout(Duration.ofSeconds(30)) // without any data; 1 minute if not set
                .build();
        // end::client-retries[]
        server.clearRequests();
        try (var other = WestCloudClient.create(patient)) {
            assertThat(other.head(HeadRequest.of(ObjectPath.of("a.txt"))).length())
                    .isEqualTo(1);
        }
        assertThat(server.requests()).extracting(RequestRecord::status).containsExactly(503, 503, 200);
    }

    @Test
    void clientThreads() throws Exception {
        var names = List.of("a.txt", "b.txt", "c.txt", "d.txt");
        // tag::client-threads[]
        var threads = Executors.newFixedThreadPool(4);
        try {
            var archive = client.forBucket("archive"); // the same connections, another bucket
            var uploads = new ArrayList<Future<?>>();
            for (var name : names) {
                var request = UploadRequest.builder(ObjectPath.of(name), Content.of(name.getBytes()))
                        .build();
                uploads.add(threads.submit(() -> archive.upload(request)));
            }
            for (var upload : uploads) {
                upload.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdown();
        }
        // end::client-threads[]
        assertThat(client.forBucket("archive").listAll(ListRequest.of(ObjectPath.root())))
                .extracting("name")
                .containsExactlyElementsOf(names);
    }

    private void store(String... paths) {
        for (var path : paths) {
            client.upload(UploadRequest.builder(ObjectPath.of(path), Content.of("x".getBytes()))
                    .automkdir(true)
                    .build());
        }
    }

    private String text(String path) {
        try (var download = client.download(DownloadRequest.of(ObjectPath.of(path)))) {
            return new String(download.stream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
