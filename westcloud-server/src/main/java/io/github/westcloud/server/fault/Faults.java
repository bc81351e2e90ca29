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
package io.github.westcloud.server.fault;

import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults of a server. A request meets the first fault that matches it, in the order in which they were switched on,
 * and no other. A fault is used up when it has met as many requests as it was told. Thread-safe.
 */
public final class Faults implements HttpHandler, AutoCloseable {

    /** For a fault that stays until it is switched off. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private static final int MOST = 1_000;

    private final HttpHandler server;
    private final Pauses pauses = new Pauses();
    private final List<Fault> active = new ArrayList<>();
    private long lastId;

    public Faults(HttpHandler server) {
        this.server = server;
    }

    /** Switches a fault on until it is switched off. */
    public Fault add(RequestPattern requests, FaultAction action) {
        return add(requests, ALWAYS, action);
    }

    /**
     * Switches a fault on for the next requests that match.
     *
     * @param times how many requests, at least 1
     * @throws IllegalStateException if 1,000 faults are on
     */
    public synchronized Fault add(RequestPattern requests, int times, FaultAction action) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault meets at least one request, not " + times);
        }
        if (active.size() == MOST) {
            throw new IllegalStateException("There are " + MOST + " faults already; switch some off");
        }
        var fault = new Fault(++lastId, requests, times, action);
        active.add(fault);
        return fault;
    }

    /** The faults that are on. */
    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    /** Switches one fault off. False if it is not on any more. */
    public synchronized boolean remove(long id) {
        return active.removeIf(fault -> fault.id() == id);
    }

    /** Switches all faults off. */
    public synchronized void clear() {
        active.clear();
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        var fault = take(request);
        return fault.isPresent() ? fault.get().action().answer(request, server, pauses) : server.handle(request);
    }

    /** Ends all delays. */
    @Override
    public void close() {
        pauses.close();
    }

    private synchronized Optional<Fault> take(HttpRequest request) {
        for (int i = 0; i < active.size(); i++) {
            var fault = active.get(i);
            if (fault.requests().matches(request)) {
                var used = fault.used();
                if (used.remaining() == 0) {
                    active.remove(i);
                } else {
                    active.set(i, used);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
