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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Notices when another part of a file came than was asked for, or the whole, or a part in place of the whole: taken for what was
 * asked for it would be other content.
 */
public final class RangeCheck {

    /** 203: a proxy says that it has passed the answer on. Others have no content, or not that of the file. */
    private static final Set<Integer> WHOLE = Set.of(200, 203);

    private static final int PART = 206;
    private static final Pattern ALL_BYTES = Pattern.compile("bytes\\s+0-(\\d{1,18})/(\\d{1,18})");

    private RangeCheck() {}

    /** @throws IOException if the service ignored the range, sent another one, or sent no content of the file */
    public static void check(DownloadRequest request, WireResponse response) throws IOException {
        int status = response.status();
        if (status != PART && !WHOLE.contains(status)) {
            throw new IOException("a response with HTTP " + status + " does not have the content of the file");
        }
        if (request.range().isEmpty() && status == PART) {
            requireAll(response.header("Content-Range").orElse(""));
        }
        if (request.range().isPresent() && status != PART) {
            throw new IOException("the service ignored the range "
                    + request.range().get().header() + " and sent the whole file with HTTP " + status);
        }
        var sent = response.header("Content-Range");
        if (request.range().isPresent() && sent.isPresent()) {
            requireStart(request.range().get(), sent.get());
        }
    }

    /** Some services answer every download as one of all bytes. */
    private static void requireAll(String sent) throws IOException {
        var range = ALL_BYTES.matcher(sent);
        if (!range.matches() || Long.parseLong(range.group(1)) + 1 != Long.parseLong(range.group(2))) {
            throw new IOException("the service was asked for the whole file and sent a part of it");
        }
    }

    private static void requireStart(ByteRange asked, String sent) throws IOException {
        if (asked.first() >= 0 && !sent.matches("bytes\\s+" + asked.first() + "-.*")) {
            throw new IOException("the service was asked for the range " + asked.header() + " and sent another one");
        }
    }
}
