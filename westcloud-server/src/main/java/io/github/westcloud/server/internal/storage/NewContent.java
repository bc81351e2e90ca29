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
package io.github.westcloud.server.internal.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Content on its way in. Written by one thread; closing it drops the content unless it has become a file. Closing twice
 * is fine. Only the engine that gave it out can make it a file.
 */
public interface NewContent extends Closeable {

    /**
     * Appends all remaining bytes.
     *
     * @throws OutOfSpaceException if they do not fit
     */
    void write(ByteBuffer bytes) throws IOException;

    /** Notes the MD5 of the whole content, in 32 hexadecimal digits. */
    void verified(String hex);

    /** Notes a checksum of the whole content. */
    void verified(Checksum checksum);

    /** How many bytes were written. */
    long length();
}
