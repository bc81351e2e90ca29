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
package io.github.westcloud.client.internal.retry;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.protocol.BucketName;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests that may be in flight at once to change one bucket, which all clients of this JVM share: the limit is the
 * operator's. Thread-safe.
 */
public final class UpdateLimit {

    private static final Map<String, WeakReference<UpdateLimit>> LIMITS = new HashMap<>();

    private final Semaphore updates = new Semaphore(ClientConfig.MAX_UPDATES_IN_FLIGHT);
    private final AtomicInteger uploads = new AtomicInteger();

    /** The limit of a bucket; it lasts as long as somebody holds it. */
    public static UpdateLimit of(URI endpoint, BucketName bucket) {
        var key = endpoint.getRawAuthority().toLowerCase(Locale.ROOT) + "/" + bucket.value();
        synchronized (LIMITS) {
            LIMITS.values().removeIf(known -> known.get() == null);
            var known = LIMITS.get(key);
            var limit = known == null ? null : known.get();
            if (limit == null) {
                limit = new UpdateLimit();
                LIMITS.put(key, new WeakReference<>(limit));
            }
            return limit;
        }
    }

    /** Waits for its turn. */
    void acquire() throws InterruptedException {
        updates.acquire();
    }

    void release() {
        updates.release();
    }

    /** An upload in parts begins. */
    public void beginUpload() {
        uploads.incrementAndGet();
    }

    /** An upload in parts has ended. */
    public void endUpload() {
        uploads.decrementAndGet();
    }

    /** How many of the requests each of the uploads in parts may have in flight, for all to have as many. */
    public int share() {
        return Math.max(1, ClientConfig.MAX_UPDATES_IN_FLIGHT / Math.max(1, uploads.get()));
    }
}
