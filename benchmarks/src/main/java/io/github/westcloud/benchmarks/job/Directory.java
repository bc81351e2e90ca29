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
package io.github.westcloud.benchmarks.job;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The directory that is listed or polled: filled again for each turn, as a poll empties it. */
final class Directory {

    static final String NAME = "inbox";

    private static final int THREADS = 8;

    private final URI server;

    Directory(URI server) {
        this.server = server;
    }

    void fill(int files, int size) throws Exception {
        try (var client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server)
                .bucket("bench")
                .credentials("bench", "bench")
                .build())) {
            if (client.exists(NAME)
                    && client.list(ListRequest.of(ObjectPath.of(NAME)))
                                    .entries()
                                    .size()
                            == files) {
                return;
            }
            fill(client, files, new byte[size]);
        }
    }

    private static void fill(WestCloudClient client, int files, byte[] content) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var next = new AtomicInteger();
            var ends = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                ends.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < files; n = next.getAndIncrement()) {
                        client.upload(UploadRequest.builder(
                                        ObjectPath.of(NAME + "/f%07d.bin".formatted(n)), Content.of(content))
                                .overwrite(true)
                                .automkdir(true)
                                .build());
                    }
                }));
            }
            for (var end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
