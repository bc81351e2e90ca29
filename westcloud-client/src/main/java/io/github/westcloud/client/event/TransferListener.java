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
 * A listener for what a client does, for metrics, progress bars and logs. Every method does nothing unless it is overridden.
 *
 * <p>The methods are called by the threads that send and receive, several at once. Implementations must be thread-safe and
 * must not block. An exception that a listener throws does not affect the operation: the first one is logged, further
 * ones are ignored.
 */
public interface TransferListener {

    /** A listener that does nothing. With it, the client creates no events for transferred bytes. */
    TransferListener NONE = new TransferListener() {
        @Override
        public String toString() {
            return "TransferListener[none]";
        }
    };

    /** An attempt at a request has succeeded or failed. It is called for each attempt of a retried request. */
    default void requestEnded(RequestEvent event) {}

    /** An attempt has failed with a transient failure, and the request will be retried after a delay. */
    default void requestRetried(RetryEvent event) {}

    /** The transfer of the content of a file has started. {@link #transferEnded} is called once in any case. */
    default void transferStarted(Transfer transfer) {}

    /** Some bytes of a content were sent or received. Uploads call it for every 128 KiB or less. */
    default void bytesMoved(TransferProgress progress) {}

    /** A part of an upload was stored. */
    default void partSent(PartEvent event) {}

    /** The transfer of the content of a file has ended. */
    default void transferEnded(TransferEnd end) {}

    /** A page of a listing was received. */
    default void pageListed(ListPageEvent event) {}

    /**
     * Returns a listener that notifies each of these, in this order. An exception of one does not affect the others.
     *
     * @return {@link #NONE} if the list has no other listener
     */
    static TransferListener all(List<TransferListener> listeners) {
        return GuardedListeners.of(listeners);
    }
}
