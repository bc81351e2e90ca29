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
package io.github.westcloud.client.internal.dialect.s3;

import io.github.westcloud.client.internal.wire.WireResponse;
import java.io.IOException;

/** Reads the XML of a successful answer. */
final class ResultDecoder {

    private ResultDecoder() {}

    /** @throws IOException if the body is no XML, has another root, or is an error in spite of its status */
    static XmlElement decode(WireResponse response, String root) throws IOException {
        return require(XmlReader.read(response.body()), root);
    }

    private static XmlElement require(XmlElement element, String root) throws IOException {
        var error = S3ErrorBody.of(element);
        if (error.isPresent()) {
            throw new IOException("the service reported success and then failed: "
                    + error.get().name() + ": " + error.get().message());
        }
        if (!element.name().equals(root)) {
            throw new IOException("the response is not from S3: its root element is not " + root);
        }
        return element;
    }
}
