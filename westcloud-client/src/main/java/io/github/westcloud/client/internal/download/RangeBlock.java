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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.internal.wire.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A range of a file on its way: one thread fetches it, and the reader of the download reads what has arrived of it. Thread-safe.
 */
final class RangeBlock {

    private enum State {
        /** Nobody has begun to fetch it. */
        WAITING,
        /** It is being requested. */
        REQUESTED,
        /** The service sends it, or has sent all of it. */
        ARRIVING,
        /** It could not be fetched. */
        FAILED,
        /** Nobody wants it any more. */
        DROPPED
    }

    private final long offset;
    private final byte[][] segments;
    private final Supplier<byte[]> room;
    private final int length;
    private final Cancellation cancellation = new Cancellation();
    private State state = State.WAITING;
    private Thread fetching;
    private boolean interrupted;
    private int arrived;
    private IOException failure;

    /**
     * @param offset its first byte in the file
     * @param room gives a segment for its bytes, when some arrive
     */
    RangeBlock(long offset, int length, Supplier<byte[]> room) {
        this.offset = offset;
        this.length = length;
        this.segments = new byte[segmentsFor(length)][];
        this.room = room;
    }

    /** How many segments there have to be for so many bytes. */
    static int segmentsFor(int bytes) {
        return (bytes + RangeMemory.SEGMENT - 1) / RangeMemory.SEGMENT;
    }

    long offset() {
        return offset;
    }

    int length() {
        return length;
    }

    long end() {
        return offset + length;
    }

    /** How many segments it needs. */
    int segments() {
        return segments.length;
    }

    /** Hands out its segments for another use. Those of a range that was given up stay: a thread may still receive into them. */
    synchronized void giveBack(Consumer<byte[]> taker) {
        if (arrived == length) {
            Arrays.stream(segments).forEach(taker);
        }
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Whether this thread is the one to fetch it. It calls {@link #leave} afterwards. */
    synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.REQUESTED;
        fetching = Thread.currentThread();
        return true;
    }

    /** The thread that fetched it has ended, however it did. */
    synchronized void leave() {
        fetching = null;
        if (interrupted) {
            // The interruption was meant for the request only.
            Thread.interrupted();
        }
    }

    /** The service answers; whether anybody still wants it. */
    synchronized boolean arrives() {
        if (state == State.REQUESTED) {
            state = State.ARRIVING;
            notifyAll();
        }
        return state == State.ARRIVING;
    }

    /**
     * Receives what an answer has of it.
     *
     * @throws IOException if the answer breaks off
     */
    void receive(InputStream in) throws IOException {
        while (arrived() < length) {
            int at = arrived();
            var segment = segment(at / RangeMemory.SEGMENT);
            int from = at % RangeMemory.SEGMENT;
            int read = in.read(segment, from, Math.min(segment.length - from, length - at));
            if (read < 0) {
                return;
            }
            add(read);
        }
    }

    /** By the thread that receives; the reader sees it with the bytes that were added. */
    private byte[] segment(int index) {
        if (segments[index] == null) {
            segments[index] = room.get();
        }
        return segments[index];
    }

    private synchronized void add(int bytes) {
        arrived += bytes;
        notifyAll();
    }

    synchronized int arrived() {
        return arrived;
    }

    synchronized void fail(IOException reason) {
        if (state != State.DROPPED) {
            state = State.FAILED;
            failure = reason;
            notifyAll();
        }
    }

    /** Ends the request for it, at whatever point it is. */
    void drop() {
        synchronized (this) {
            if (state == State.DROPPED) {
                return;
            }
            state = State.DROPPED;
            notifyAll();
            if (fetching == null) {
                return;
            }
            // Before the connection breaks, so that the request is not repeated.
            interrupted = true;
            fetching.interrupt();
        }
        cancellation.cancel();
    }

    synchronized boolean isDropped() {
        return state == State.DROPPED;
    }

    synchronized boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether it was requested, and the service has not answered yet. */
    synchronized boolean isRequested() {
        return state == State.REQUESTED;
    }

    synchronized boolean isArriving() {
        return state == State.ARRIVING;
    }

    /**
     * Reads what has arrived, and waits for at least one byte.
     *
     * @param position the first byte to read, from the beginning of the range
     * @throws IOException if it could not be fetched, or was given up meanwhile
     */
    int read(int position, byte[] buffer, int into, int count) throws IOException {
        int available = Math.min(count, await(position) - position);
        int from = position % RangeMemory.SEGMENT;
        int read = Math.min(available, RangeMemory.SEGMENT - from);
        System.arraycopy(segments[position / RangeMemory.SEGMENT], from, buffer, into, read);
        return read;
    }

    private synchronized int await(int position) throws IOException {
        while (arrived <= position && failure == null && state != State.DROPPED) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("the thread was interrupted while it waited for a range")
                        .initCause(e);
            }
        }
        if (arrived > position) {
            return arrived;
        }
        throw failure == null ? new IOException("The download has been closed") : failure;
    }
}
