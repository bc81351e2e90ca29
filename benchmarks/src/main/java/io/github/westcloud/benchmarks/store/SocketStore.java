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
package io.github.westcloud.benchmarks.store;

import io.github.westcloud.benchmarks.job.Job;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The floor: connections that stay open, and a large file in parts of 1 MiB, each a request of its own, over all of them. It
 * asks for ranges of 1 MiB as well.
 */
final class SocketStore implements Store {

    private static final long PART = 1 << 20;

    private final URI server;
    private final int connections;
    private final ExecutorService threads;
    private final BlockingQueue<SocketConnection> idle = new LinkedBlockingQueue<>();

    SocketStore(Job job) {
        server = job.server();
        connections = job.connections();
        threads = Executors.newFixedThreadPool(Math.max(connections, job.threads()));
    }

    @Override
    public void upload(String name, byte[] content) throws Exception {
        use(connection -> {
            connection.put(name, content);
            return 0L;
        });
    }

    @Override
    public void upload(String name, Path file) throws Exception {
        long length = Files.size(file);
        try (var channel = FileChannel.open(file)) {
            if (connections == 1) {
                use(connection -> {
                    connection.put(name, channel, 0, length);
                    return length;
                });
                return;
            }
            eachPart(length, (connection, from, size) -> {
                connection.put(name + "." + from / PART, channel, from, size);
                return size;
            });
        }
    }

    @Override
    public long download(String name) throws Exception {
        if (connections == 1) {
            return use(connection -> connection.get(name, ""));
        }
        return eachPart(
                SizeInName.of(name),
                (connection, from, size) ->
                        connection.get(name, "Range: bytes=" + from + "-" + (from + size - 1) + "\r\n"));
    }

    @Override
    public void consume(String directory, int files) throws Exception {
        var next = new AtomicInteger();
        all(() -> use(connection -> {
            for (int n = next.getAndIncrement(); n < files; n = next.getAndIncrement()) {
                var name = directory + "/f%07d.bin".formatted(n);
                connection.get(name, "");
                connection.delete(name);
            }
            return 0L;
        }));
    }

    private long eachPart(long length, Part part) throws Exception {
        var next = new AtomicLong();
        return all(() -> use(connection -> {
            long total = 0;
            for (long from = next.getAndAdd(PART); from < length; from = next.getAndAdd(PART)) {
                total += part.send(connection, from, Math.min(PART, length - from));
            }
            return total;
        }));
    }

    private long all(Callable<Long> work) throws Exception {
        var ends = new ArrayList<Future<Long>>();
        for (int i = 0; i < connections; i++) {
            ends.add(threads.submit(work));
        }
        long total = 0;
        for (var end : ends) {
            total += end.get();
        }
        return total;
    }

    private long use(Use use) throws IOException {
        var connection = idle.poll();
        if (connection == null) {
            connection = new SocketConnection(server);
        }
        long result = use.with(connection);
        idle.add(connection);
        return result;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (var connection : idle) {
            connection.close();
        }
    }

    @FunctionalInterface
    private interface Use {
        long with(SocketConnection connection) throws IOException;
    }

    @FunctionalInterface
    private interface Part {
        long send(SocketConnection connection, long from, long size) throws IOException;
    }
}
