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

/** Is told what a form has, in this order. What it throws ends the reading. */
public interface FormListener {

    /**
     * A part begins.
     *
     * @param name its name, null if it has none
     * @param filename the name of the file that it is, null if it has none
     */
    void begin(String name, String filename) throws IOException;

    /** A piece of the part's content, to be used before this returns. */
    void content(ByteBuffer piece) throws IOException;

    /** The part ends. */
    void end();

    /** What to throw if the body is no form. */
    RuntimeException malformed(String why);
}
