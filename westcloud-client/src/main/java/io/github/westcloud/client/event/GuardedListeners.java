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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners one after the other, and outlives what they throw. Thread-safe. */
final class GuardedListeners implements TransferListener {

    private static final Logger LOG = LoggerFactory.getLogger(TransferListener.class);

    private final List<Guarded> listeners;

    private GuardedListeners(List<Guarded> listeners) {
        this.listeners = listeners;
    }

    static TransferListener of(List<TransferListener> listeners) {
        var heard = new ArrayList<Guarded>();
        for (var listener : listeners) {
            if (listener instanceof GuardedListeners guarded) {
                heard.addAll(guarded.listeners);
            } else if (listener != NONE) {
                heard.add(new Guarded(listener));
            }
        }
        return heard.isEmpty() ? NONE : new GuardedListeners(heard);
    }

    @Override
    public void requestEnded(RequestEvent event) {
        tell(listener -> listener.requestEnded(event));
    }

    @Override
    public void requestRetried(RetryEvent event) {
        tell(listener -> listener.requestRetried(event));
    }

    @Override
    public void transferStarted(Transfer transfer) {
        tell(listener -> listener.transferStarted(transfer));
    }

    @Override
    public void bytesMoved(TransferProgress progress) {
        tell(listener -> listener.bytesMoved(progress));
    }

    @Override
    public void partSent(PartEvent event) {
        tell(listener -> listener.partSent(event));
    }

    @Override
    public void transferEnded(TransferEnd end) {
        tell(listener -> listener.transferEnded(end));
    }

    @Override
    public void pageListed(ListPageEvent event) {
        tell(listener -> listener.pageListed(event));
    }

    @Override
    public String toString() {
        return listeners.stream().map(guarded -> guarded.listener).toList().toString();
    }

    private void tell(Consumer<TransferListener> event) {
        for (var guarded : listeners) {
            guarded.tell(event);
        }
    }

    private static final class Guarded {

        private final TransferListener listener;
        private final AtomicBoolean complained = new AtomicBoolean();

        private Guarded(TransferListener listener) {
            this.listener = listener;
        }

        private void tell(Consumer<TransferListener> event) {
            try {
                event.accept(listener);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                if (complained.compareAndSet(false, true)) {
                    LOG.warn(
                            "The transfer listener {} failed. The operation continues; further exceptions of this listener"
                                    + " will not be logged",
                            listener.getClass().getName(),
                            e);
                }
            }
        }
    }
}
