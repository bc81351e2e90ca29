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
package io.github.westcloud.client.internal.upload;

import java.io.IOException;
import java.util.List;

/** Which parts of an upload need not be sent again, and who remembers those that are sent now. Thread-safe. */
interface SentParts {

    /** Nothing was sent before, and nothing is remembered. */
    SentParts NONE = new SentParts() {
        @Override
        public List<Sent> before() {
            return List.of();
        }

        @Override
        public boolean has(int part) {
            return false;
        }

        @Override
        public void sent(Sent part) {}
    };

    /** What the service has acknowledged before. */
    List<Sent> before();

    /** Whether the service has acknowledged this part, counted from 0, before. */
    boolean has(int part);

    /** The service has acknowledged a part. */
    void sent(Sent part) throws IOException;
}
