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

import java.util.function.Supplier;

/**
 * The keys under which a consumer knows a listed file. They stay the same when {@code preMove} gives the file another name, and
 * whatever the route does. Not thread-safe.
 */
public final class FileKeys {

    private String idempotentKey;
    private boolean evaluated;
    private String claim;
    private String lock;

    FileKeys() {}

    /**
     * The idempotent key.
     *
     * @param expression evaluated the first time only; may give {@code null}
     */
    public String idempotentKey(Supplier<String> expression) {
        if (!evaluated) {
            idempotentKey = expression.get();
            evaluated = true;
        }
        return idempotentKey;
    }

    /** The key has been added for good. There is none any more, so that nobody adds it a second time. */
    public void remembered() {
        idempotentKey = null;
        evaluated = true;
    }

    /** Remembers that this consumer has added the key to the idempotent repository, before the file was processed. */
    public void claim(String key) {
        claim = key;
    }

    /** Forgets that; returns the key, or {@code null} if it was not added. */
    public String unclaim() {
        var key = claim;
        claim = null;
        return key;
    }

    /** Remembers that the file is locked under this key. */
    public void lock(String key) {
        lock = key;
    }

    /** Forgets the lock; returns its key, or {@code null} if there was none. */
    public String unlock() {
        var key = lock;
        lock = null;
        return key;
    }
}
