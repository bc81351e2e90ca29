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
package io.github.westcloud.server.internal.storage.disk;

import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import java.io.IOException;

/** Tells a full disk from other failures. Java knows the difference by the operating system's message only. */
final class FullDisk {

    private FullDisk() {}

    @FunctionalInterface
    interface Operation<T> {
        T call() throws IOException;
    }

    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    static void run(Action action) throws IOException {
        call(() -> {
            action.run();
            return null;
        });
    }

    static <T> T call(Operation<T> operation) throws IOException {
        try {
            return operation.call();
        } catch (OutOfSpaceException e) {
            throw e;
        } catch (IOException e) {
            throw isFull(e) ? outOfSpace(e) : e;
        }
    }

    private static boolean isFull(IOException e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("No space left")
                || message.contains("Disk quota exceeded")
                || message.contains("not enough space on the disk");
    }

    private static OutOfSpaceException outOfSpace(IOException cause) {
        var full = new OutOfSpaceException("The disk is full");
        full.initCause(cause);
        return full;
    }
}
