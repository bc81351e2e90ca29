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
package io.github.westcloud.server.internal.condition;

import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.Optional;

/** {@code Range}, and {@code If-Range} which takes it back when the file is another one by now. */
public final class RangeCondition {

    private RangeCondition() {}

    /**
     * The range that is to be sent; none for the whole file. What is not one range is ignored, as RFC 9110, 14.2, allows.
     *
     * @param there the file
     */
    public static Optional<ByteRange> of(HttpRequest request, Validators there) {
        return request.header("Range")
                .map(String::strip)
                .flatMap(RangeCondition::parse)
                .filter(range -> request.header("If-Range")
                        .map(value -> holds(value.strip(), there))
                        .orElse(true));
    }

    /** A date that differs by a second is another one, RFC 9110, 13.1.5. */
    private static boolean holds(String value, Validators there) {
        var date = HttpDate.parse(value);
        if (date.isPresent()) {
            return date.equals(there.lastModified());
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        var tag = quoted ? value.substring(1, value.length() - 1) : value;
        return there.tag().filter(EntityTag.of(tag)::isStrongly).isPresent();
    }

    private static Optional<ByteRange> parse(String header) {
        try {
            return Optional.of(ByteRange.parse(header));
        } catch (IllegalArgumentException notOneRange) {
            return Optional.empty();
        }
    }
}
