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
import java.io.InputStream;

/** Reads and forgets. */
final class Streams {

    private static final int BUFFER = 128 * 1024;

    private Streams() {}

    /** Reads to the end and returns how many bytes there were. */
    static long drain(InputStream stream) throws IOException {
        var buffer = new byte[BUFFER];
        long total = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            total += read;
        }
        return total;
    }
}
