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
package io.github.westcloud.client.internal.dialect.answer;

import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ByteRange;
import java.io.IOException;

/** Notices when another part of a file came than was asked for, or the whole: taken for the part it would be other content. */
public final class RangeCheck {

    private RangeCheck() {}

    /** @throws IOException if the service ignored the range, or sent another one */
    public static void check(DownloadRequest request, WireResponse response) throws IOException {
        if (request.range().isPresent() && response.status() != 206) {
            throw new IOException("the service ignored the range "
                    + request.range().get().header() + " and sent the whole file with HTTP " + response.status());
        }
        var sent = response.header("Content-Range");
        if (request.range().isPresent() && sent.isPresent()) {
            requireStart(request.range().get(), sent.get());
        }
    }

    private static void requireStart(ByteRange asked, String sent) throws IOException {
        if (asked.first() >= 0 && !sent.matches("bytes\\s+" + asked.first() + "-.*")) {
            throw new IOException("the service was asked for the range " + asked.header() + " and sent another one");
        }
    }
}
