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

import io.github.westcloud.client.internal.transfer.PartWidth;
import io.github.westcloud.client.internal.transfer.WidthListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The ranges ahead of the reader of one download, in their order: fetched, on their way, or claimed. Helpers come as long as
 * there is room in memory and something to fetch, and go otherwise, so a slow reader holds no thread and no connection.
 * Thread-safe.
 */
final class RangeWindow {

    /** The fewest bytes of a range, and the most: fewer requests are fewer round trips, and more ranges fill more connections. */
    private static final int SMALLEST = 1 << 20;

    private static final int LARGEST = 2 << 20;

    /** The bytes that one download takes at most. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_SEGMENTS = MOST_BYTES / RangeMemory.SEGMENT;

    private final RangeFetcher fetcher;
    private final Executor helpers;
    private final PartWidth width;
    private final RangeMemory memory;
    private final ServiceTraits traits;
    private final long end;
    private final int range;
    private final Deque<RangeBlock> ahead = new ArrayDeque<>();
    private final Deque<RangeBlock> unassigned = new ArrayDeque<>();
    private final Deque<byte[]> free = new ArrayDeque<>();
    private final AtomicBoolean replaced = new AtomicBoolean();
    private long next;
    /** The segments that this download may use, and how many of them no range has yet. */
    private int held;

    private int spare;
    private int atWork;
    private boolean filled;
    private boolean stopped;
    private boolean left;

    /**
     * @param range the bytes of a range
     * @param from the first byte in the file that is not left to the stream which is open already
     * @param end the byte after the last one
     * @param traits is told how it went
     */
    RangeWindow(
            RangeFetcher fetcher,
            Executor helpers,
            PartWidth width,
            RangeMemory memory,
            ServiceTraits traits,
            int range,
            long from,
            long end) {
        this.fetcher = fetcher;
        this.helpers = helpers;
        this.width = width;
        this.memory = memory;
        this.traits = traits;
        this.range = range;
        this.next = Math.min(from, end);
        this.end = end;
        memory.enter();
    }

    /** The bytes of a range, for as many connections to have an equal share of a file, or of the memory if that is less. */
    static int rangeFor(long length, int connections, RangeMemory memory) {
        long room = Math.min(MOST_BYTES, memory.forEach() * RangeMemory.SEGMENT);
        long share = Math.min(length, room) / connections;
        long whole = (share + RangeMemory.SEGMENT - 1) / RangeMemory.SEGMENT * RangeMemory.SEGMENT;
        return (int) Math.max(SMALLEST, Math.min(LARGEST, whole));
    }

    /** How many ranges of so many bytes there is room for. */
    static int mostRanges(int range) {
        return MOST_BYTES / range;
    }

    /** Calls helpers until there are as many as ranges may be in flight, or nothing more is to be fetched. */
    void fill() {
        for (var block = enter(); block != null; block = enter()) {
            var first = block;
            try {
                helpers.execute(() -> help(first));
            } catch (RejectedExecutionException busy) {
                // Every helper works for somebody else. Those that came fetch the range, or the reader does.
                rejected(first);
                break;
            }
        }
        synchronized (this) {
            filled = true;
        }
    }

    /**
     * A range arrives, so the reader is about to break off the stream that it has open. A helper opens a connection in its
     * place, once each range has one: before that, it would hold idle ones that the other ranges need.
     */
    private void arrives() {
        if (!isRequested() || !replaced.compareAndSet(false, true)) {
            return;
        }
        var caller = Thread.currentThread();
        try {
            helpers.execute(() -> {
                if (Thread.currentThread() != caller) {
                    fetcher.replaceConnection();
                }
            });
        } catch (RejectedExecutionException busy) {
            // The next download opens one when it needs it.
        }
    }

    /** Whether all that may be in flight is. */
    private synchronized boolean isRequested() {
        return filled && ahead.stream().noneMatch(RangeBlock::isWaiting);
    }

    private void help(RangeBlock first) {
        for (var block = first; block != null; block = another()) {
            fetch(block);
            fill();
        }
    }

    /** Fetches a range, unless somebody else does. */
    void fetch(RangeBlock block) {
        if (!block.begin()) {
            return;
        }
        int round = width.round();
        long start = System.nanoTime();
        try {
            fetcher.fetch(block, new WidthListener(width, round), this::arrives);
            width.sent(round, System.nanoTime() - start);
        } catch (IOException e) {
            fail(block, e);
        } catch (RuntimeException | Error e) {
            fail(block, new IOException("A range could not be fetched", e));
            throw e;
        } finally {
            block.leave();
        }
    }

    private void fail(RangeBlock block, IOException reason) {
        if (reason instanceof RangeFetcher.UnusableRangeException unusable && unusable.rangeIgnored()) {
            traits.ignoresRanges();
        }
        if (!block.isDropped()) {
            stop();
            block.fail(reason);
        }
    }

    private synchronized RangeBlock enter() {
        if (atWork >= wanted()) {
            return null;
        }
        var block = waitingOrClaimed();
        atWork += block == null ? 0 : 1;
        return block;
    }

    /** What a helper does next; it counts as gone if there is nothing. */
    private synchronized RangeBlock another() {
        var block = atWork > wanted() ? null : waitingOrClaimed();
        atWork -= block == null ? 1 : 0;
        return block;
    }

    private synchronized void rejected(RangeBlock block) {
        atWork--;
        unassigned.add(block);
    }

    private int wanted() {
        return Math.min(width.current(), memory.threadsForEach());
    }

    private RangeBlock waitingOrClaimed() {
        if (stopped) {
            return null;
        }
        for (var block = unassigned.poll(); block != null; block = unassigned.poll()) {
            if (block.isWaiting()) {
                return block;
            }
        }
        return claim();
    }

    /** The next range, with room for it. It is fetched later if there is none. */
    private RangeBlock claim() {
        int length = (int) Math.min(range, end - next);
        if (length == 0 || !reserve(RangeBlock.segmentsFor(length))) {
            return null;
        }
        var block = new RangeBlock(next, length, this::segment);
        next += length;
        ahead.add(block);
        return block;
    }

    private boolean reserve(int segments) {
        int more = Math.max(0, segments - spare);
        if (held + more > MOST_SEGMENTS || !memory.take(more, held)) {
            return false;
        }
        held += more;
        spare += more - segments;
        return true;
    }

    /** One that was used before if there is one: it is in the caches, and a new one has to be cleared. */
    private byte[] segment() {
        byte[] used;
        synchronized (this) {
            used = free.poll();
        }
        return used == null ? new byte[RangeMemory.SEGMENT] : used;
    }

    /** The first range ahead, or {@code null} if there is none. */
    synchronized RangeBlock first() {
        return ahead.peek();
    }

    /**
     * Leaves bytes to the stream that the reader has open: those that nobody fetches, and those that were requested and do not
     * arrive yet. To end such a request would cost its connection.
     *
     * @return the end of what it may read, at most so many bytes after the position; the position itself if the range there
     *     arrives
     */
    synchronized long leaveToReader(long position, int count) {
        for (var block = ahead.peek(); block != null; block = ahead.peek()) {
            if (position < block.offset()) {
                return Math.min(block.offset(), position + count);
            }
            if (position < block.end() && block.isArriving()) {
                return position;
            }
            if (position < block.end() && block.isRequested()) {
                return Math.min(block.end(), position + count);
            }
            block.drop();
            remove(block);
        }
        long limit = Math.min(end, position + count);
        next = Math.max(next, limit);
        return limit;
    }

    /** Takes the first range out: it was read, or is not needed. Its memory is free for others. */
    synchronized void remove(RangeBlock block) {
        if (ahead.peek() != block) {
            return;
        }
        ahead.poll();
        int segments = block.segments();
        if (memory.takeBackIfTooMany(segments, held)) {
            held -= segments;
        } else {
            spare += segments;
            block.giveBack(free::push);
        }
    }

    /** Claims no more. What is on its way still arrives. */
    synchronized void stop() {
        stopped = true;
    }

    /** Ends all requests, and gives the memory back. */
    void close() {
        List<RangeBlock> dropped;
        synchronized (this) {
            if (left) {
                return;
            }
            left = true;
            stopped = true;
            dropped = List.copyOf(ahead);
            ahead.clear();
            free.clear();
            memory.leave(held);
            traits.width(width.proven());
        }
        dropped.forEach(RangeBlock::drop);
    }
}
