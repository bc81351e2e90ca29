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
package io.github.westcloud.camel.internal.consumer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The idempotent repository of a consumer that was given none: it remembers the versions that were delivered as hashes, in
 * 32 to 64 MB for a million files. When it is full it forgets first what no poll has seen for the longest time. It lives as
 * long as the endpoint. Thread-safe.
 */
public final class VersionMemory extends ServiceSupport implements IdempotentRepository {

    private final int capacity;
    private HashSet128 recent = new HashSet128();
    private HashSet128 earlier = new HashSet128();

    /**
     * @param capacity how many versions are remembered at the least; twice as many at the most
     */
    public VersionMemory(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized boolean add(String key) {
        var hash = Hash.of(key);
        boolean known = isKnown(hash);
        remember(hash);
        return !known;
    }

    @Override
    public synchronized boolean contains(String key) {
        var hash = Hash.of(key);
        boolean known = isKnown(hash);
        if (known) {
            remember(hash);
        }
        return known;
    }

    @Override
    public synchronized boolean remove(String key) {
        var hash = Hash.of(key);
        boolean known = isKnown(hash);
        recent.remove(hash.high(), hash.low());
        earlier.remove(hash.high(), hash.low());
        return known;
    }

    /** What was added needs no confirmation. */
    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public synchronized void clear() {
        recent = new HashSet128();
        earlier = new HashSet128();
    }

    private boolean isKnown(Hash hash) {
        return recent.contains(hash.high(), hash.low()) || earlier.contains(hash.high(), hash.low());
    }

    /** What is asked for again and again stays among the recent ones. */
    private void remember(Hash hash) {
        recent.add(hash.high(), hash.low());
        if (recent.size() >= capacity) {
            earlier = recent;
            recent = new HashSet128();
        }
    }

    private record Hash(long high, long low) {

        private static Hash of(String key) {
            try {
                var digest = MessageDigest.getInstance("MD5").digest(key.getBytes(StandardCharsets.UTF_8));
                var bytes = ByteBuffer.wrap(digest);
                return new Hash(bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JVM has MD5", e);
            }
        }
    }
}
