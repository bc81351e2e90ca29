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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;

/**
 * How long a file may be.
 *
 * @param least in bytes
 * @param most in bytes
 */
public record LengthRange(long least, long most) {

    static final LengthRange ANY = new LengthRange(0, Long.MAX_VALUE);

    private static final int SIZE = 3;

    /** {@code ["content-length-range", 1, 1024]}. */
    static LengthRange of(JsonNode condition) {
        if (condition.size() == SIZE) {
            long least = number(condition.path(1));
            long most = number(condition.path(2));
            if (least >= 0 && least <= most) {
                return new LengthRange(least, most);
            }
        }
        throw FormPolicy.invalid("a length is [\"content-length-range\", least, most] in bytes, the least first");
    }

    LengthRange and(LengthRange other) {
        return new LengthRange(Math.max(least, other.least), Math.min(most, other.most));
    }

    /** @throws RefusedException with ENTITY_TOO_LARGE */
    public void requireNotMore(long length) {
        if (length > most) {
            throw new RefusedException(
                    S3Error.ENTITY_TOO_LARGE, "The policy of the form allows a file of at most " + most + " bytes");
        }
    }

    /** @throws RefusedException with ENTITY_TOO_SMALL */
    public void requireNotLess(long length) {
        if (length < least) {
            throw new RefusedException(
                    S3Error.ENTITY_TOO_SMALL,
                    "The policy of the form wants a file of at least " + least + " bytes, not " + length);
        }
    }

    /** Some write numbers as texts. */
    private static long number(JsonNode node) {
        var text = node.asText();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
