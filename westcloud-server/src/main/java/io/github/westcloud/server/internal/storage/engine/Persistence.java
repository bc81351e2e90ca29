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

import java.io.Closeable;
import java.io.IOException;

/** Keeps the index beyond the life of the process, or not. */
interface Persistence extends Closeable {

    /** Done from time to time: gives unused space back. */
    void maintain();

    static Persistence none() {
        return new Persistence() {
            @Override
            public void maintain() {
                // The garbage collector does it.
            }

            @Override
            public void close() throws IOException {
                // Nothing is kept.
            }
        };
    }
}
