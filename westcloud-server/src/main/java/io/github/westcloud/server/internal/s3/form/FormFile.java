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
package io.github.westcloud.server.internal.s3.form;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the file of a form. */
public interface FormFile {

    /** The fields have come, the content follows. What is thrown here refuses the form before the content is read. */
    void begin(FormFields fields) throws IOException;

    /** Takes all remaining bytes of a piece of the content. */
    void accept(ByteBuffer piece) throws IOException;
}
