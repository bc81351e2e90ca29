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
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/** Reads a body of the type {@code multipart/form-data} (RFC 7578) piece by piece, as it comes. */
public final class FormBody {

    private static final int LONGEST_PART_HEADERS = 8 * 1024;
    private static final int LONGEST_BOUNDARY = 70;
    private static final int MOST_PARTS = 200;

    private FormBody() {}

    /** Reads the whole body, which has at most 200 parts with at most 8 KiB of headers each. */
    public static void read(HttpRequest request, FormListener listener) throws IOException {
        var steps = new FormSteps(listener);
        var parser = new MultiPart.Parser(boundary(request, listener), steps);
        parser.setPartHeadersMaxLength(LONGEST_PART_HEADERS);
        parser.setMaxParts(MOST_PARTS);
        request.readBody(piece -> {
            parser.parse(Content.Chunk.from(piece, false));
            steps.run();
        });
        parser.parse(Content.Chunk.EOF);
        steps.run();
    }

    private static String boundary(HttpRequest request, FormListener listener) {
        return request.header("Content-Type")
                .flatMap(type -> Optional.ofNullable(MultiPart.extractBoundary(type)))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BOUNDARY)
                .orElseThrow(() -> listener.malformed(
                        "its Content-Type has a boundary of 1 to " + LONGEST_BOUNDARY + " characters"));
    }
}
