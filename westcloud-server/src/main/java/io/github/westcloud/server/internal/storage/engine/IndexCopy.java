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

import io.github.westcloud.server.internal.storage.journal.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;

/** Everything in the index as it was at one moment, to be written while changes go on. */
final class IndexCopy implements AutoCloseable {

    /** Takes one frame after the other. */
    @FunctionalInterface
    interface Sink {
        void write(ByteBuffer frame) throws IOException;
    }

    private static final int FRAME = 256 * 1024;

    private final MVStore store;
    private final MVStore.TxCounter version;
    private final List<Entries<?, ?>> tables;

    /** Called while nobody changes anything. */
    IndexCopy(MVStore store, List<Table<?, ?>> tables) {
        this.store = store;
        this.version = store.registerVersionUsage();
        this.tables = tables.stream().<Entries<?, ?>>map(Entries::of).toList();
    }

    /** As frames of the journal that put every entry. */
    void writeTo(Sink sink) throws IOException {
        var frame = new WriteBuffer(FRAME);
        frame.put(new byte[Journal.HEADER]);
        for (var table : tables) {
            while (table.writeNext(frame)) {
                if (frame.position() >= FRAME) {
                    flush(frame, sink);
                }
            }
        }
        if (frame.position() > Journal.HEADER) {
            flush(frame, sink);
        }
    }

    @Override
    public void close() {
        store.deregisterVersionUsage(version);
    }

    private static void flush(WriteBuffer frame, Sink sink) throws IOException {
        sink.write(frame.getBuffer().duplicate().flip());
        frame.clear();
        frame.put(new byte[Journal.HEADER]);
    }

    private record Entries<K, V>(Table<K, V> table, Cursor<K, V> cursor) {

        static <K, V> Entries<K, V> of(Table<K, V> table) {
            return new Entries<>(table, table.cursor());
        }

        boolean writeNext(WriteBuffer frame) {
            if (!cursor.hasNext()) {
                return false;
            }
            table.write(frame, cursor.next(), cursor.getValue());
            return true;
        }
    }
}
