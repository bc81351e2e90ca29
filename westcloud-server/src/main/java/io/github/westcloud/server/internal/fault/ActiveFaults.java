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
package io.github.westcloud.server.internal.fault;

import io.github.westcloud.server.fault.Fault;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.fault.RequestPattern;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are on, and how often each is still due. Thread-safe. */
public final class ActiveFaults implements Faults {

    private static final int MOST = 1_000;

    private final List<Fault> active = new ArrayList<>();
    private long lastId;

    @Override
    public synchronized Fault add(RequestPattern requests, int times, FaultAction action) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault must apply to at least one request, not " + times);
        }
        if (active.size() == MOST) {
            throw new IllegalStateException("There are " + MOST + " faults already. Remove some first");
        }
        var fault = new Fault(++lastId, requests, times, action);
        active.add(fault);
        return fault;
    }

    @Override
    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    @Override
    public synchronized boolean remove(long id) {
        return active.removeIf(fault -> fault.id() == id);
    }

    @Override
    public synchronized void clear() {
        active.clear();
    }

    /** The first fault that the request meets, counted as used. */
    synchronized Optional<Fault> take(HttpRequest request) {
        for (int i = 0; i < active.size(); i++) {
            var fault = active.get(i);
            if (fault.requests().matches(request.method(), request.rawPath())) {
                countDown(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void countDown(int index, Fault fault) {
        if (fault.remaining() == 1) {
            active.remove(index);
        } else if (fault.remaining() != ALWAYS) {
            active.set(index, new Fault(fault.id(), fault.requests(), fault.remaining() - 1, fault.action()));
        }
    }
}
