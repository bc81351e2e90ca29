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
package io.github.westcloud.client.event;

import java.time.Duration;
import java.util.Optional;

/** The transfer of the content of a file has ended. Immutable. */
public final class TransferEnd {

    private final Transfer transfer;
    private final long bytes;
    private final Duration duration;
    private final Throwable failure;

    /**
     * The end of a transfer.
     *
     * @param bytes how many bytes were transferred
     * @param duration since it started
     * @param failure what ended it, or {@code null} if it ended well
     */
    public TransferEnd(Transfer transfer, long bytes, Duration duration, Throwable failure) {
        this.transfer = transfer;
        this.bytes = bytes;
        this.duration = duration;
        this.failure = failure;
    }

    /** Returns the transfer that has ended. */
    public Transfer transfer() {
        return transfer;
    }

    /** Returns how many bytes were transferred; fewer than its length for a download that was closed before its end. */
    public long bytes() {
        return bytes;
    }

    /** Returns the time since it started. */
    public Duration duration() {
        return duration;
    }

    /** Returns what ended it; empty if it ended well. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public String toString() {
        return "TransferEnd[" + transfer + ", " + bytes + " bytes, " + duration + ", " + failure + "]";
    }
}
