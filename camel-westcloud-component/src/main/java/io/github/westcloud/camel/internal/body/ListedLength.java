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
import java.io.IOException;
import java.util.function.Supplier;

/**
 * The length of a file that its consumer was told before the content is requested. An answer of another length is damaged, as a
 * proxy that was cut off itself may send it, unless the file has changed meanwhile: the service is asked once more then.
 *
 * @param bytes the length, or -1 if it is not known
 */
record ListedLength(long bytes) {

    static final ListedLength UNKNOWN = new ListedLength(-1);

    /**
     * The answer, if it can be trusted. One that does not tell how long it is has to have the length that was listed.
     *
     * @param answer to a request for the whole content
     * @param head asks for the file without its content
     * @throws IOException if the answer has another length than the file; the answer is closed
     * @throws io.github.westcloud.client.WestCloudException if the service refuses to tell of the file; the answer is closed
     */
    OpenContent require(OpenContent answer, Supplier<FileInfo> head) throws IOException {
        if (bytes < 0 || answer.length() == bytes) {
            return answer;
        }
        if (answer.length() < 0) {
            return bytes > 0 ? answer.withLength(bytes) : answer;
        }
        try {
            requireChanged(answer, head.get());
            return answer;
        } catch (IOException | RuntimeException e) {
            answer.close();
            throw e;
        }
    }

    private void requireChanged(OpenContent answer, FileInfo now) throws IOException {
        if (now.length() != answer.length() || !FileVersion.of(answer.info()).maybe(FileVersion.of(now))) {
            throw new IOException("The service sent " + answer.length() + " bytes as the content of "
                    + now.path() + ", which was listed with " + bytes + " bytes and has " + now.length()
                    + " bytes now. The response is truncated or damaged, or the file is being replaced");
        }
    }
}
