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
package io.github.westcloud.server.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A body whose bytes are counted while they are sent. */
record CountedBody(Body body, RequestNotes notes) implements Body {

    @Override
    public long length() {
        return body.length();
    }

    @Override
    public boolean isLive() {
        return body.isLive();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = body.read(target);
        if (count > 0) {
            notes.countResponse(count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
