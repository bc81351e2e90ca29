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
package io.github.westcloud.client.internal.transfer;

import io.github.westcloud.client.event.PartEvent;
import io.github.westcloud.client.event.Transfer;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of one transfer and tells a listener. Thread-safe. */
public final class TransferTracker {

    /** Counts nothing and tells nobody. */
    public static final TransferTracker NONE = new TransferTracker(TransferListener.NONE, null);

    private static final AtomicLong IDS = new AtomicLong();

    private final TransferListener listener;
    private final Transfer transfer;
    private final long start = System.nanoTime();
    private final AtomicLong total = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();

    private TransferTracker(TransferListener listener, Transfer transfer) {
        this.listener = listener;
        this.transfer = transfer;
    }

    /** Says that a transfer starts; {@link #NONE} if nobody listens. */
    public static TransferTracker start(
            TransferListener listener, Transfer.Direction direction, BucketName bucket, ObjectPath path, long length) {
        if (listener == TransferListener.NONE) {
            return NONE;
        }
        var transfer = new Transfer(IDS.incrementAndGet(), direction, bucket, path, length);
        listener.transferStarted(transfer);
        return new TransferTracker(listener, transfer);
    }

    public void moved(long bytes) {
        if (this != NONE) {
            listener.bytesMoved(new TransferProgress(transfer, bytes, total.addAndGet(bytes)));
        }
    }

    /** Takes back what an attempt had moved that failed. */
    public void movedInVain(long bytes) {
        if (this != NONE) {
            total.addAndGet(-bytes);
        }
    }

    /** @param since when the part was begun, by {@link System#nanoTime()} */
    public void partSent(int part, long bytes, long since) {
        if (this != NONE) {
            listener.partSent(new PartEvent(transfer, part, bytes, elapsed(since)));
        }
    }

    /** Says that the transfer has ended; only the first time counts. */
    public void end(Throwable failure) {
        if (this != NONE && ended.compareAndSet(false, true)) {
            listener.transferEnded(new TransferEnd(transfer, total.get(), elapsed(start), failure));
        }
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
