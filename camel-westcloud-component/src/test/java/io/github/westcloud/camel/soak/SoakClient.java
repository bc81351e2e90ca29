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
package io.github.westcloud.camel.soak;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.download.SaveOption;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What a program does with the client beside the routes: whole trees of its own, and a file that several replace all the time. */
final class SoakClient {

    private static final int LENGTH = 2_500_000;

    private final WestCloudClient client;
    private final Path directory;
    private final String name;

    SoakClient(WestCloudClient client, Path directory, String name) {
        this.client = client;
        this.directory = directory;
        this.name = name;
    }

    /** Uploads, downloads, copies, moves, lists and deletes, and compares each time. */
    void useTree(int seed) throws IOException {
        var content = new SoakContent(seed, LENGTH + seed % 100_000);
        var source = Files.write(directory.resolve(name + ".source"), content.bytes());
        var tree = "trees/" + name + "/" + seed;
        try (var body = Content.of(source)) {
            client.upload(UploadRequest.builder(ObjectPath.of(tree + "/a/first.bin"), body)
                    .resume(client.dialect() == DialectName.REST)
                    .automkdir(true)
                    .build());
        }
        client.copy(TransferRequest.builder(ObjectPath.of(tree + "/a/first.bin"), ObjectPath.of(tree + "/second.bin"))
                .build());
        client.move(TransferRequest.builder(ObjectPath.of(tree + "/second.bin"), ObjectPath.of(tree + "/third.bin"))
                .build());
        var target = directory.resolve(name + ".target");
        client.download(DownloadRequest.of(ObjectPath.of(tree + "/third.bin")), target, SaveOption.RESUME);
        try (var in = Files.newInputStream(target)) {
            content.requireIn(in);
        }
        requireEqual(
                2, client.list(ListRequest.of(ObjectPath.of(tree))).entries().size());
        requireEqual(2, client.deleteAll(tree));
    }

    private static void requireEqual(long expected, long actual) {
        if (actual != expected) {
            throw new IllegalStateException("There are " + actual + " files and not " + expected);
        }
    }

    /** Replaces a file that others replace at the same moment; one of two may be refused. Returns whether it was replaced. */
    boolean replaceShared(Random random) {
        var bytes = new byte[LENGTH];
        Arrays.fill(bytes, (byte) random.nextInt());
        try {
            client.upload(UploadRequest.builder(ObjectPath.of("shared/file.bin"), Content.of(bytes))
                    .mode(UploadMode.CHUNKED)
                    .overwrite(true)
                    .automkdir(true)
                    .build());
            return true;
        } catch (WestCloudException refused) {
            if (refused.getCause() != null) {
                throw refused;
            }
            return false;
        }
    }

    /** Each byte of the shared file is the same, since it is of one upload. */
    void readShared() throws IOException {
        var target = directory.resolve(name + ".shared");
        client.download(DownloadRequest.of(ObjectPath.of("shared/file.bin")), target);
        var bytes = Files.readAllBytes(target);
        for (byte each : bytes) {
            if (each != bytes[0] || bytes.length != LENGTH) {
                throw new IOException("The shared file is a mixture, or has " + bytes.length + " bytes");
            }
        }
    }
}
