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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.client.model.FileInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Fetches the next files of a poll while a route processes the ones before them: at most some files beyond the current one, and at
 * most some bytes of all that are fetched or being processed. A file that does not fit is requested at its turn. One thread
 * polls; files are released by any.
 */
public final class ReadAhead {

    /** After that, the service is asked whether the file is still the one that was fetched. */
    static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Fetches the content of a file into memory or into the local work directory. */
    @FunctionalInterface
    public interface Fetcher {

        /** @throws IOException if the content cannot be read to its end */
        void fetch(WestCloudFile file) throws IOException;
    }

    private final int mostFiles;
    private final long mostBytes;
    private final BackgroundTasks tasks;
    private final Fetcher fetcher;
    private final Function<String, FileInfo> head;
    private final LongSupplier nanoTime;
    private final Map<WestCloudFile, Fetch> fetches = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private List<WestCloudFile> batch = List.of();
    private int turn;
    private int next;

    /**
     * @param mostFiles beyond the current one
     * @param mostBytes of all files
     * @param tasks runs the requests
     * @param fetcher fetches a file
     * @param head asks the service for a path, counted from the root of the bucket
     * @param nanoTime a clock
     */
    public ReadAhead(
            int mostFiles,
            long mostBytes,
            BackgroundTasks tasks,
            Fetcher fetcher,
            Function<String, FileInfo> head,
            LongSupplier nanoTime) {
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
        this.tasks = tasks;
        this.fetcher = fetcher;
        this.head = head;
        this.nanoTime = nanoTime;
    }

    /** Begins with the files of a poll, in the order in which they are delivered. */
    public void begin(List<WestCloudFile> files) {
        batch = files;
        turn = -1;
        next = 0;
    }

    /** It is the turn of the next file: those after it are fetched. */
    public void advance() {
        turn++;
        next = Math.max(next, turn + 1);
        while (next < batch.size() && next <= turn + mostFiles) {
            var file = batch.get(next);
            long length = file.getFileLength();
            if (length <= mostBytes) {
                if (bytes.get() + length > mostBytes) {
                    return;
                }
                fetch(file, length);
            }
            next++;
        }
    }

    private void fetch(WestCloudFile file, long length) {
        bytes.addAndGet(length);
        var fetch = new Fetch(file, length, fetcher, nanoTime);
        fetches.put(file, fetch);
        tasks.tryExecute(fetch);
    }

    /**
     * Waits for a file whose turn it is, if it is being fetched. One that waited long is compared with what is there now, and
     * requested again if it has changed, so that no other version is deleted or moved after it was processed.
     */
    public void take(WestCloudFile file) throws IOException {
        var fetch = fetches.get(file);
        if (fetch == null) {
            return;
        }
        fetch.finish();
        if (fetch.age() > FRESH_NANOS && file.body().isFetched()) {
            file.body().dropUnless(head.apply(file.getAbsoluteFilePath()));
        }
    }

    /** The exchange of a file has ended, or is about to be: its bytes are free. */
    public void release(WestCloudFile file) {
        var fetch = fetches.remove(file);
        if (fetch != null) {
            bytes.addAndGet(-fetch.length());
        }
    }

    /** A file is not delivered. */
    public void discard(WestCloudFile file) {
        var fetch = fetches.get(file);
        if (fetch != null) {
            fetch.discard();
            release(file);
        }
    }

    /** The poll has ended. Files whose turn did not come are discarded, and no request for one is under way after that. */
    public void end() {
        for (int i = turn + 1; i < next; i++) {
            discard(batch.get(i));
        }
        batch = List.of();
        try {
            tasks.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
