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
package io.github.westcloud.benchmarks.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A way to use a storage. What a contestant cannot do it refuses; a benchmark asks only for what its contestants can.
 * Thread-safe.
 */
public interface Store extends AutoCloseable {

    /** Uploads bytes in memory, in one request, replacing what is there. */
    default void upload(String name, byte[] content) throws Exception {
        throw refusal("upload bytes");
    }

    /** Uploads a file in whatever way the contestant takes for one of its size, replacing what is there. */
    default void upload(String name, Path file) throws Exception {
        throw refusal("upload a file");
    }

    /** Reads a file to its end and returns how many bytes there were. */
    default long download(String name) throws Exception {
        throw refusal("download");
    }

    /** Downloads to a local file, replacing it. */
    default void download(String name, Path target) throws Exception {
        throw refusal("download to a file");
    }

    /** Lists all entries of a directory and returns how many there were. */
    default long list(String directory) throws Exception {
        throw refusal("list");
    }

    /** Reads and deletes that many files of a directory, which has no more. */
    default void consume(String directory, int files) throws Exception {
        throw refusal("consume");
    }

    @Override
    void close() throws IOException;

    private UnsupportedOperationException refusal(String what) {
        return new UnsupportedOperationException(getClass().getSimpleName() + " does not " + what);
    }
}
