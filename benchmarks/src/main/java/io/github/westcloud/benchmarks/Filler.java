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
package io.github.westcloud.benchmarks;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills a directory with empty files, many at a time. */
final class Filler {

    private static final int THREADS = 32;
    private static final int SHOWN_EVERY = 100_000;

    private final WestCloudClient client;

    Filler(WestCloudClient client) {
        this.client = client;
    }

    void fill(String directory, int entries) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var workers = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                workers.add(threads.submit(() -> work(directory, next, entries)));
            }
            for (var worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void work(String directory, AtomicInteger next, int entries) {
        for (int number = next.getAndIncrement(); number < entries; number = next.getAndIncrement()) {
            var path = ObjectPath.of(directory + "/file-%07d.txt".formatted(number));
            client.upload(UploadRequest.builder(path, Content.of(new byte[0]))
                    .automkdir(true)
                    .build());
            if (number > 0 && number % SHOWN_EVERY == 0) {
                System.out.printf("%,d of %,d files are there%n", number, entries);
            }
        }
    }
}
