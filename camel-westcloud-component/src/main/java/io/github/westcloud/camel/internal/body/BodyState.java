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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.FileInfo;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What the body of a remote file is. Immutable. */
public sealed interface BodyState {

    /**
     * The body.
     *
     * @param remote makes a stream of the remote content
     */
    Object body(Supplier<InputStream> remote);

    /** A stream of the remote content. */
    record Remote() implements BodyState {

        @Override
        public Object body(Supplier<InputStream> remote) {
            return remote.get();
        }
    }

    /** A file of the local work directory; the remote content when that is deleted. */
    record LocalCopy(Path file, FileInfo info) implements BodyState {

        @Override
        public Object body(Supplier<InputStream> remote) {
            return Files.exists(file) ? file.toFile() : remote.get();
        }
    }

    /** The bytes of the content, which were loaded, or what somebody has set instead. */
    record Given(Object body) implements BodyState {

        @Override
        public Object body(Supplier<InputStream> remote) {
            return body;
        }
    }

    /** Nothing: the content is not downloaded. */
    record LeftOut() implements BodyState {

        @Override
        public Object body(Supplier<InputStream> remote) {
            return null;
        }
    }
}
