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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.internal.http.HttpTransport;
import io.github.westcloud.client.internal.transfer.PartWidth;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The way to a service, as uploads in parts use it: their threads, their connections, and what they have learnt of it for those
 * that follow. Thread-safe.
 */
public final class PartLine {

    /** A service that takes longer to answer is far away. */
    static final long FAR = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * With how many parts in flight an upload to a service far away begins. A new connection carries little until some round trips
     * later, so a line is only full with many of them.
     */
    private static final int FAR_START = 64;

    private final HttpTransport transport;
    private final Executor helpers;
    private volatile int proven;

    /** @param helpers send parts beside the thread that uploads */
    public PartLine(HttpTransport transport, Executor helpers) {
        this.transport = transport;
        this.helpers = helpers;
    }

    Executor helpers() {
        return helpers;
    }

    /**
     * Sends the request that begins an upload. As long as a service far away has not answered, connections for the parts are
     * opened.
     *
     * @param mostParts how many parts are in flight at most
     */
    <R> R begin(int mostParts, Supplier<R> request) {
        // The thread that sends the first part has a connection; an empty file has no parts.
        int more = Math.max(0, Math.min(mostParts, FAR_START) - 1);
        try (var ahead = new ConnectionsAhead(transport, helpers, more)) {
            ahead.open(FAR);
            return request.get();
        }
    }

    /** Decides on the parts of the next upload, which begins with as many in flight as the last one found to be worth it. */
    PartWidth width(int mostParts) {
        int unknown = transport.roundTrip() >= FAR ? FAR_START : PartWidth.START;
        return new PartWidth(proven == 0 ? unknown : proven, mostParts);
    }

    /** An upload has ended. */
    void learn(PartWidth width) {
        proven = width.proven();
    }
}
