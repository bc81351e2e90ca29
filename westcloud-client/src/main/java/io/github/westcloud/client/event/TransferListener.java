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

import java.util.List;

/**
 * Is told what a client does: for meters, progress bars and logs. Every method does nothing unless it is overridden.
 *
 * <p>The methods are called by the threads that do the work, while they do it, and several at once: an upload in parts
 * sends from many threads. So a listener is thread-safe and quick; what takes long it hands to a thread of its own. What a
 * listener throws never reaches the operation: it is logged the first time and ignored from then on.
 */
public interface TransferListener {

    /** Listens to nothing. With it the client makes no event for the bytes that move. */
    TransferListener NONE = new TransferListener() {
        @Override
        public String toString() {
            return "TransferListener[none]";
        }
    };

    /** One attempt at a request has ended, well or not. A retried request ends once for each attempt. */
    default void requestEnded(RequestEvent event) {}

    /** An attempt has failed with a transient failure, and the request will be retried after the wait. */
    default void requestRetried(RetryEvent event) {}

    /** The content of a file begins to move. {@link #transferEnded} follows in any case, once. */
    default void transferStarted(Transfer transfer) {}

    /** Some bytes of a content went over the wire; called for each piece, which is up to 128 KiB for files and streams. */
    default void bytesMoved(TransferProgress progress) {}

    /** One part of an upload in parts has arrived. */
    default void partSent(PartEvent event) {}

    /** The content of a file has moved, or will not move any further. */
    default void transferEnded(TransferEnd end) {}

    /** One page of a listing has arrived. */
    default void pageListed(ListPageEvent event) {}

    /**
     * Tells each of these listeners, in this order. One that throws does not keep the others from hearing.
     *
     * @return {@link #NONE} if there is none among them
     */
    static TransferListener all(List<TransferListener> listeners) {
        return GuardedListeners.of(listeners);
    }
}
