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
package io.github.westcloud.server.support;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many connections over which next to nothing passes: each sends the beginning of a request, then single bytes, and takes single bytes of
 * the answer. One that the server closes is opened again. One thread serves them all.
 */
public final class SlowCrowd implements AutoCloseable {

    private static final int SMALL_BUFFER = 1024;
    /** How many connections are looked at whenever one gets its byte. */
    private static final int LOOKS = 32;

    private final InetSocketAddress server;
    private final Duration pause;
    private final List<Slow> crowd;
    private final AtomicInteger closedByServer = new AtomicInteger();
    private final CountDownLatch allOpen = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "slow-crowd");
    private volatile IOException failure;

    /**
     * @param beginnings what the connections send at once, by turns
     * @param pause between two single bytes of one connection
     */
    public SlowCrowd(URI server, int size, List<String> beginnings, Duration pause) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.pause = pause;
        this.crowd = IntStream.range(0, size)
                .mapToObj(i -> new Slow(beginnings.get(i % beginnings.size()).getBytes(StandardCharsets.US_ASCII)))
                .toList();
        thread.start();
    }

    /** Waits until every connection has sent its beginning. */
    public void awaitAllOpen() throws InterruptedException, IOException {
        if (!allOpen.await(2, TimeUnit.MINUTES) || failure != null) {
            throw new IOException("Not all connections could be opened", failure);
        }
    }

    /** How many connections the server has closed so far. */
    public int closedByServer() {
        return closedByServer.get();
    }

    @Override
    public void close() throws IOException {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void run() {
        try {
            for (var slow : crowd) {
                slow.open();
            }
            allOpen.countDown();
            long rest = pause.toNanos() / crowd.size();
            for (int i = 0; !stop.await(rest, TimeUnit.NANOSECONDS); i++) {
                crowd.get(i % crowd.size()).oneByte();
                for (int next = 0; next < LOOKS; next++) {
                    crowd.get((i * LOOKS + next) % crowd.size()).openAgainIfClosed();
                }
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            allOpen.countDown();
            crowd.forEach(Slow::close);
        }
    }

    private final class Slow {

        private final byte[] beginning;
        private final boolean reader;
        private final ByteBuffer one = ByteBuffer.allocate(1);
        private SocketChannel channel;

        Slow(byte[] beginning) {
            this.beginning = beginning;
            this.reader = beginning[0] == 'G' && beginning[beginning.length - 1] == '\n';
        }

        void open() throws IOException {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
            channel.connect(server);
            channel.write(ByteBuffer.wrap(beginning));
            channel.configureBlocking(false);
        }

        void oneByte() throws IOException {
            try {
                channel.write(one.clear().put((byte) 'a').flip());
                read();
            } catch (IOException closed) {
                openAgain();
            }
        }

        /** Who takes an answer slowly is only looked at when it is its turn to take a byte. */
        void openAgainIfClosed() throws IOException {
            if (!reader) {
                try {
                    read();
                } catch (IOException closed) {
                    openAgain();
                }
            }
        }

        private void read() throws IOException {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("closed");
            }
        }

        private void openAgain() throws IOException {
            closedByServer.incrementAndGet();
            close();
            open();
        }

        void close() {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
