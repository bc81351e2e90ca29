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
package io.github.westcloud.server.internal.storage.engine;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.function.Function;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;

/**
 * One ordered map of the index. Readers need no lock; {@link #put} and {@link #remove} belong into a change of the index, which
 * notes them for the journal.
 */
final class Table<K, V> {

    private final Index index;
    private final int number;
    private final String name;
    private final DataType<K> keys;
    private final DataType<V> values;
    private volatile MVMap<K, V> map;
    /** Is filled, and not asked before it is whole. */
    private MVMap<K, V> next;

    /** @param number tells the tables apart in the journal, for ever */
    Table(Index index, int number, String name, DataType<K> keys, DataType<V> values) {
        this.index = index;
        this.number = number;
        this.name = name;
        this.keys = keys;
        this.values = values;
    }

    /** From now on {@link #apply} fills a map of this store. */
    void prepare(MVStore store) {
        next = store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
    }

    /** From now on everybody sees what was filled. */
    void publish() {
        map = next;
    }

    V get(K key) {
        return ask(m -> m.get(key));
    }

    boolean containsKey(K key) {
        return get(key) != null;
    }

    /** The lowest key, or null. */
    K firstKey() {
        return ask(MVMap::firstKey);
    }

    /** The lowest key that is not below this one, or null. */
    K ceilingKey(K key) {
        return ask(m -> m.ceilingKey(key));
    }

    /** The lowest key above this one, or null. */
    K higherKey(K key) {
        return ask(m -> m.higherKey(key));
    }

    /** How many keys are below this one. */
    long rank(K key) {
        long at = ask(m -> m.getKeyIndex(key));
        return at >= 0 ? at : -at - 1;
    }

    Cursor<K, V> cursor(K from, K to, boolean reverse) {
        return ask(m -> m.cursor(from, to, reverse));
    }

    Cursor<K, V> cursor() {
        return cursor(null, null, false);
    }

    Iterable<K> keys() {
        return () -> (Iterator<K>) cursor();
    }

    /** Within a change. */
    V put(K key, V value) {
        var old = ask(m -> m.put(key, value));
        note(key, value, old);
        return old;
    }

    /** Within a change. */
    void putIfAbsent(K key, V value) {
        if (!containsKey(key)) {
            put(key, value);
        }
    }

    /** Within a change. */
    V remove(K key) {
        var old = ask(m -> m.remove(key));
        if (old != null) {
            note(key, null, old);
        }
        return old;
    }

    /** Notes an entry as if it were put. */
    void write(WriteBuffer redo, K key, V value) {
        redo.put((byte) (number << 1 | (value == null ? 0 : 1)));
        keys.write(redo, key);
        if (value != null) {
            values.write(redo, value);
        }
    }

    /** Does again what was noted, less the byte that names the table. */
    void apply(ByteBuffer redo, boolean isPut) {
        var key = keys.read(redo);
        if (isPut) {
            next.put(key, values.read(redo));
        } else {
            next.remove(key);
        }
    }

    private void note(K key, V value, V old) {
        index.note(batch -> {
            write(batch.redo(), key, value);
            batch.onUndo(() -> restore(key, old));
        });
    }

    private void restore(K key, V old) {
        if (old == null) {
            map.remove(key);
        } else {
            map.put(key, old);
        }
    }

    /** A store that could not write closes itself. Then the index is made anew, and asked again. */
    private <T> T ask(Function<MVMap<K, V>, T> question) {
        try {
            return question.apply(map);
        } catch (MVStoreException e) {
            index.reopenAfter(e);
            return question.apply(map);
        }
    }
}
