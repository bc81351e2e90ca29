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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Downloads that nobody has read when their exchanges ended. Whoever has sent an exchange gets its body only then, so the
 * connection stays open for some seconds: to request the file again would cost a round trip and a connection. Thread-safe.
 */
public final class UnreadBodies {

    /** All downloads of a JVM together hold no more connections than this. */
    public static final UnreadBodies OF_JVM =
            new UnreadBodies(16, CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS));

    /** A smaller pool has no connections to spare. */
    private static final int CONNECTIONS_FOR_EACH = 4;

    private final int most;
    private final Executor afterAMoment;
    private final Deque<RemoteBody> held = new ArrayDeque<>();

    /**
     * @param most how many are held at a time; of more, the one that came first is released
     * @param afterAMoment runs what releases them
     */
    UnreadBodies(int most, Executor afterAMoment) {
        this.most = most;
        this.afterAMoment = afterAMoment;
    }

    /**
     * Holds the connection of a body for a moment, unless somebody reads it, or it is small enough to be loaded.
     *
     * @param connections how many the pool has
     * @return whether it is held; whoever asked releases it otherwise
     */
    public boolean hold(RemoteBody body, int connections) {
        if (connections < most * CONNECTIONS_FOR_EACH || !body.isLargeAndUnread()) {
            return false;
        }
        add(body);
        afterAMoment.execute(() -> release(body));
        return true;
    }

    private void add(RemoteBody body) {
        RemoteBody oldest = null;
        synchronized (held) {
            held.add(body);
            if (held.size() > most) {
                oldest = held.poll();
            }
        }
        if (oldest != null) {
            oldest.park();
        }
    }

    private void release(RemoteBody body) {
        synchronized (held) {
            held.remove(body);
        }
        body.park();
    }
}
