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

import io.github.westcloud.benchmarks.store.Store;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The operations of one turn, on as many threads as the job says. */
final class Operations {

    private final Job job;
    private final Store store;
    private final LocalFiles files;
    private final byte[] content;

    Operations(Job job, Store store, LocalFiles files) {
        this.job = job;
        this.store = store;
        this.files = files;
        this.content = new byte[job.work() == Work.UPLOAD_FILE || job.size() > 1 << 20 ? 0 : (int) job.size()];
    }

    /** Uploads what will be downloaded. */
    void load() throws Exception {
        for (int i = 0; i < job.names(); i++) {
            if (job.size() > 1 << 20) {
                store.upload(job.name(i), files.source(job.size()));
            } else {
                store.upload(job.name(i), content);
            }
        }
    }

    /** Whatever must be there before the clock starts. */
    void prepare() throws Exception {
        if (job.work() == Work.UPLOAD_FILE) {
            files.source(job.size());
        }
        if (job.work() == Work.CONSUME || job.work() == Work.LIST) {
            new Directory(job.loader()).fill(job.operations(), (int) job.size());
        } else if (!job.cold() && job.size() > 1 << 20) {
            // Connections that have rested while others had their turns start slowly.
            run(0);
        }
    }

    void runAll() throws Exception {
        if (job.work() == Work.CONSUME) {
            store.consume(Directory.NAME, job.operations());
        } else if (job.work() == Work.LIST) {
            require(store.list(Directory.NAME), job.operations(), "entries");
        } else if (job.threads() == 1) {
            for (int i = 0; i < job.operations(); i++) {
                run(i);
            }
        } else {
            runInThreads();
        }
    }

    private void runInThreads() throws Exception {
        var threads = Executors.newFixedThreadPool(job.threads());
        try {
            var next = new AtomicInteger();
            var ends = new ArrayList<Future<?>>();
            for (int i = 0; i < job.threads(); i++) {
                ends.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < job.operations(); n = next.getAndIncrement()) {
                        run(n);
                    }
                    return null;
                }));
            }
            for (var end : ends) {
                end.get();
            }
        } finally {
            end(threads);
        }
    }

    private static void end(ExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }

    void run(int operation) throws Exception {
        var name = job.name(operation);
        switch (job.work()) {
            case UPLOAD_BYTES -> store.upload(name, content);
            case UPLOAD_FILE -> store.upload(name, files.source(job.size()));
            case DOWNLOAD -> require(store.download(name), job.size(), "bytes");
            case DOWNLOAD_TO_FILE -> {
                store.download(name, files.target());
                require(java.nio.file.Files.size(files.target()), job.size(), "bytes in the file");
            }
            default -> throw new IllegalStateException(job.work() + " is not done one by one");
        }
    }

    private void require(long got, long wanted, String what) {
        if (got != wanted) {
            throw new IllegalStateException(job.contestant() + " got " + got + " " + what + " instead of " + wanted);
        }
    }
}
