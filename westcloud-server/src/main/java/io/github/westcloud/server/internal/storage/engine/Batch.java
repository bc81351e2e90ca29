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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.WriteBuffer;

/**
 * Changes that become durable together: how to do them again, and how to undo them if they cannot be written. Guarded by the
 * index, but for waiting.
 */
final class Batch {

    private static final int INITIAL_SIZE = 4 * 1024;

    private final WriteBuffer redo = new WriteBuffer(INITIAL_SIZE);
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile IOException failure;

    Batch() {
        redo.put(new byte[Journal.HEADER]);
    }

    boolean isEmpty() {
        return undo.isEmpty();
    }

    /** Where the record of a change is written to. */
    WriteBuffer redo() {
        return redo;
    }

    void onUndo(Runnable action) {
        undo.push(action);
    }

    /** What is written, behind room for the journal's header. */
    ByteBuffer frame() {
        return redo.getBuffer().duplicate().flip();
    }

    /** What is written, without that room. */
    ByteBuffer changes() {
        return frame().position(Journal.HEADER);
    }

    void succeed() {
        settled.countDown();
    }

    void undoAndFail(IOException cause) {
        undo.forEach(Runnable::run);
        failure = cause;
        settled.countDown();
    }

    /**
     * Returns when the changes cannot get lost.
     *
     * @throws UncheckedIOException if they could not be written; they have not happened then
     */
    void await() {
        boolean interrupted = false;
        while (settled.getCount() > 0) {
            try {
                settled.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new UncheckedIOException("The change could not be written to the journal", failure);
        }
    }
}
