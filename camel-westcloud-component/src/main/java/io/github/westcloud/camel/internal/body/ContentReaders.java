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
package io.github.westcloud.camel.internal.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Who may read a content after the exchange of its file has ended. Camel passes a body on in copies of the message and in copies
 * of the stream cache: both register here when they are made. They are taken out when the exchange they belong to has ended, or
 * when they are given another body unread. What cannot be followed any further counts as a reader for good. Thread-safe.
 */
public final class ContentReaders {

    /** So that a loop in a route does not fill the heap: more copies than that count as a reader for good. */
    private static final int MOST_COPIES = 1000;

    private final boolean counted;
    private final Set<Message> copies = Collections.newSetFromMap(new IdentityHashMap<>());
    private String owner;
    private int views;
    private boolean unknown;
    private Runnable whenNone;

    /**
     * @param counted whether it matters who may read the content; copies are not remembered otherwise
     */
    ContentReaders(boolean counted) {
        this.counted = counted;
    }

    /** The exchange of the file. */
    synchronized void belongTo(Exchange exchange) {
        owner = exchange.getExchangeId();
    }

    /** Somebody may read the content at any time from now on, because it was given to a caller, for example. */
    public synchronized void remain() {
        unknown = true;
        copies.clear();
    }

    synchronized void messageCopied(Message copy) {
        if (counted && !unknown) {
            copies.add(copy);
            if (copies.size() > MOST_COPIES) {
                remain();
            }
        }
    }

    synchronized void messageEnded(Message copy) {
        copies.remove(copy);
        tellIfNone();
    }

    /** Returns whether the view is a reader of its own, for which {@link #viewClosed} is to be called. */
    synchronized boolean viewOpened(Exchange exchange) {
        boolean foreign = !exchange.getExchangeId().equals(owner);
        if (foreign) {
            views++;
        }
        return foreign;
    }

    synchronized void viewClosed() {
        views--;
        tellIfNone();
    }

    /** Whether there is any copy of the message, also one within the exchange of the file. */
    synchronized boolean areCopies() {
        return unknown || !copies.isEmpty();
    }

    /** Whether an exchange other than that of the file may read the content. */
    synchronized boolean areOthers() {
        return unknown || views > 0 || !copies.isEmpty() && copies.stream().anyMatch(copy -> !isOf(copy, owner));
    }

    /** The exchange has ended, and whatever Camel has copied within it. Whether somebody may read the content after that. */
    synchronized boolean remainAfter(Exchange ending) {
        copies.removeIf(copy -> isOf(copy, owner) || isOf(copy, ending.getExchangeId()));
        return areOthers();
    }

    /** Runs something as soon as there are no readers, which may be at once. */
    synchronized void whenNone(Runnable action) {
        whenNone = action;
        tellIfNone();
    }

    private void tellIfNone() {
        if (whenNone != null && !areOthers()) {
            whenNone.run();
            whenNone = null;
        }
    }

    /** Camel copies an exchange under the same id for its own use within a step. */
    private static boolean isOf(Message copy, String exchangeId) {
        return copy.getExchange() != null && copy.getExchange().getExchangeId().equals(exchangeId);
    }
}
