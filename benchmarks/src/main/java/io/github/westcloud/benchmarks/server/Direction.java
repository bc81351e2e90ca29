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
package io.github.westcloud.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One direction of a connection: bytes come out half a round trip after they went in, and a whole one later they are
 * acknowledged. Only so many may be under way: ten packets at first; each acknowledged byte allows one more, up to what a
 * kernel's buffers allow; a pause longer than two round trips halves the number for each such pause. That is TCP's slow start
 * on a line that loses nothing.
 */
final class Direction {

    private static final int FIRST_WINDOW = 10 * 1_448;
    private static final int MOST_WINDOW = 2_800_000;
    private static final int MOST_AT_ONCE = 64 * 1024;
    private static final Piece END = new Piece(null, 0);

    private final SocketChannel from;
    private final SocketChannel to;
    private final long roundTrip;
    private final long handshakeEnd;
    private final BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
    private final BlockingQueue<Piece> delivered = new LinkedBlockingQueue<>();
    private int window = FIRST_WINDOW;
    private int inFlight;
    private long lastSent = System.nanoTime();

    Direction(SocketChannel from, SocketChannel to, long roundTripNanos, long handshakeNanos) {
        this.from = from;
        this.to = to;
        this.roundTrip = roundTripNanos;
        this.handshakeEnd = System.nanoTime() + handshakeNanos;
    }

    /** Takes what the sender has, as much as may be under way. Runs until the sender ends. */
    void receive() {
        try {
            while (true) {
                awaitRoom();
                var bytes = ByteBuffer.allocate(Math.min(MOST_AT_ONCE, window - inFlight));
                int read = from.read(bytes);
                if (read < 0) {
                    break;
                }
                shrinkAfterPause();
                inFlight += read;
                lastSent = System.nanoTime();
                underWay.add(new Piece(bytes.flip(), Math.max(lastSent, handshakeEnd) + roundTrip / 2));
            }
        } catch (IOException | InterruptedException e) {
            // One of the two has gone; so does the other.
        }
        underWay.add(END);
    }

    private void awaitRoom() throws IOException, InterruptedException {
        acknowledge();
        while (inFlight >= window) {
            if (!from.isOpen()) {
                throw new ClosedChannelException();
            }
            var next = delivered.poll(1, TimeUnit.SECONDS);
            if (next != null) {
                sleepUntil(next.time);
                acknowledge(next);
            }
        }
    }

    private void acknowledge() {
        while (!delivered.isEmpty() && delivered.peek().time <= System.nanoTime()) {
            acknowledge(delivered.remove());
        }
    }

    private void acknowledge(Piece piece) {
        inFlight -= piece.bytes.limit();
        window = Math.min(MOST_WINDOW, window + piece.bytes.limit());
    }

    private void shrinkAfterPause() {
        long pause = System.nanoTime() - lastSent;
        for (long left = pause - 2 * roundTrip; left > 0 && window > FIRST_WINDOW; left -= 2 * roundTrip) {
            window = Math.max(FIRST_WINDOW, window / 2);
        }
    }

    /** Hands the bytes on when they are due. Runs until the sender has ended and all was handed on. */
    void deliver() {
        try (from;
                to) {
            for (var piece = underWay.take(); piece != END; piece = underWay.take()) {
                sleepUntil(piece.time);
                while (piece.bytes.hasRemaining()) {
                    to.write(piece.bytes);
                }
                delivered.add(new Piece(piece.bytes, System.nanoTime() + roundTrip / 2));
            }
        } catch (IOException | InterruptedException e) {
            // One of the two has gone; the other is closed.
        }
    }

    private static void sleepUntil(long time) throws InterruptedException {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private record Piece(ByteBuffer bytes, long time) {}
}
