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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.internal.http.Body;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Who follows the requests as they are answered. Thread-safe. */
final class Followers implements Consumer<RequestRecord>, AutoCloseable {

    /** Each keeps a thread busy. */
    private static final int MOST = 32;

    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    private boolean closed;

    /** A body of server-sent events, one for each request from now on. */
    synchronized Body follow(Predicate<RequestRecord> filter) {
        if (closed || streams.size() >= MOST) {
            throw AdminException.tooMany("There are " + streams.size() + " followers already, at most " + MOST);
        }
        var stream = new EventStream(filter, streams::remove);
        streams.add(stream);
        return stream;
    }

    @Override
    public void accept(RequestRecord request) {
        streams.forEach(stream -> stream.offer(request));
    }

    @Override
    public synchronized void close() {
        closed = true;
        streams.forEach(EventStream::end);
    }
}
