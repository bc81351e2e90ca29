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
package io.github.westcloud.client.internal.http;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks at all exchanges of this JVM that are under way, ten times a second as long as there are any. A timer for each request
 * costs more than everything else that watches it. Thread-safe.
 */
final class WatchRounds {

    private static final Executor LATER = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, Runnable::run);

    private static final Set<ProgressWatch> WATCHES = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean AWAITED = new AtomicBoolean();

    private WatchRounds() {}

    static void add(ProgressWatch watch) {
        WATCHES.add(watch);
        awaitRound();
    }

    static void remove(ProgressWatch watch) {
        WATCHES.remove(watch);
    }

    private static void awaitRound() {
        if (!AWAITED.get() && AWAITED.compareAndSet(false, true)) {
            LATER.execute(WatchRounds::round);
        }
    }

    private static void round() {
        try {
            WATCHES.removeIf(ProgressWatch::look);
        } finally {
            // Before it looks whether there are any: one that is added meanwhile awaits the next round by itself.
            AWAITED.set(false);
            if (!WATCHES.isEmpty()) {
                awaitRound();
            }
        }
    }
}
