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

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Uploads a year of reports, lists and downloads them, changes metadata, and handles errors by their kind. */
final class Reports {

    private static final int ARCHIVE_BYTES = 20 << 20;
    private static final ObjectPath YEAR = ObjectPath.of("2026");
    private static final ObjectPath JANUARY = ObjectPath.of("2026/01.csv");
    private static final String ARCHIVE = "2026/archive.bin";

    private final WestCloudClient client;
    private final PrintStream out;

    Reports(WestCloudClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    void run() throws IOException {
        storeTheMonths();
        storeTheArchive();
        list();
        read();
        describe();
        tryWhatIsRefused();
    }

    private void storeTheMonths() {
        for (int month = 1; month <= 12; month++) {
            var text = "month,sold\n%02d,%d\n".formatted(month, 100 * month).getBytes(StandardCharsets.UTF_8);
            var path = ObjectPath.of("2026/%02d.csv".formatted(month));
            client.upload(UploadRequest.builder(path, Content.of(text))
                    .automkdir(true)
                    .build());
        }
        out.println("uploaded   12 reports");
    }

    /** More than 16 MiB, so it goes in parts, several at once. */
    private void storeTheArchive() throws IOException {
        var file = Files.createTempFile("archive", ".bin");
        try {
            Files.write(file, new byte[ARCHIVE_BYTES]);
            var result = client.upload(ARCHIVE, file);
            out.printf(Locale.ROOT, "uploaded   %,d bytes in %d parts%n", result.length(), result.parts());
        } finally {
            Files.delete(file);
        }
    }

    private void list() {
        var request = ListRequest.builder(YEAR).limit(5);
        boolean more = true;
        for (int number = 1; more; number++) {
            var page = client.list(request.build());
            var names = page.entries().stream().map(DirectoryEntry::name).collect(Collectors.joining(" "));
            out.println("page " + number + "     " + names);
            request.iterator(page.nextIterator().orElse(null));
            more = page.nextIterator().isPresent();
        }
    }

    private void read() throws IOException {
        try (var download = client.download(DownloadRequest.of(JANUARY))) {
            var text = new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
            out.println("read       " + text.lines().collect(Collectors.joining(" | ")));
        }
        try (var end = client.download(DownloadRequest.builder(ObjectPath.of(ARCHIVE))
                .range(ByteRange.last(4))
                .build())) {
            var bytes = end.stream().readAllBytes();
            out.printf(
                    Locale.ROOT,
                    "read       the last %d of %,d bytes%n",
                    bytes.length,
                    end.info().length());
        }
    }

    private void describe() {
        var approved = new Metadata(Map.of("approved-by", "bob"));
        client.updateMetadata(UpdateMetadataRequest.of(JANUARY, approved));
        out.println(
                "metadata   " + client.head(HeadRequest.of(JANUARY)).metadata().values());
    }

    private void tryWhatIsRefused() {
        attempt(
                "upload",
                () -> client.upload(
                        UploadRequest.builder(JANUARY, Content.of(new byte[0])).build()));
        attempt("get the properties of", () -> client.head(HeadRequest.of(ObjectPath.of("2027/01.csv"))));
        attempt("list", () -> client.forBucket("salaries").list(ListRequest.of(ObjectPath.root())));
    }

    private void attempt(String what, Runnable operation) {
        try {
            operation.run();
            throw new IllegalStateException(what + " was not refused");
        } catch (WestCloudException e) {
            out.println("refused    " + what + " " + e.path() + ": " + e.kind() + ", so " + whatToDo(e));
        }
    }

    private static String whatToDo(WestCloudException refused) {
        return switch (refused.kind()) {
            case ALREADY_EXISTS -> "choose another name, or overwrite";
            case NOT_FOUND -> "continue without it";
            case THROTTLED, UNREACHABLE -> "try again later";
            default -> "report it: " + refused.getMessage();
        };
    }
}
