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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.util.OptionalLong;

/** The length of a body that is stored. */
final class ContentLength {

    private ContentLength() {}

    /**
     * The length in bytes.
     *
     * @param what what has the body, for the error: {@code A single upload}
     * @throws RefusedException with MISSING_LENGTH if the length is not announced, ENTITY_TOO_LARGE if it is above 1 GiB
     */
    static long require(OptionalLong announced, String what) {
        long length = announced.orElseThrow(() -> missing(what));
        requireSingle(length, what);
        return length;
    }

    /**
     * The length in bytes of a form, whose file is not known to be shorter.
     *
     * @param beside how many bytes it may have beside its file
     * @throws RefusedException with MISSING_LENGTH if the length is not announced, ENTITY_TOO_LARGE if no file can be so long
     */
    static long requireForm(OptionalLong announced, long beside) {
        long length = announced.orElseThrow(() -> missing("A form"));
        requireSingle(length - beside, "A form");
        return length;
    }

    /** @throws RefusedException with ENTITY_TOO_LARGE above 1 GiB */
    static void requireSingle(long length, String what) {
        if (length > ChunkRules.MAX_SINGLE_UPLOAD) {
            throw new RefusedException(
                    S3Error.ENTITY_TOO_LARGE,
                    what + " can have at most " + ChunkRules.MAX_SINGLE_UPLOAD + " bytes, not " + length
                            + ". Upload a larger file in parts");
        }
    }

    private static RefusedException missing(String what) {
        return new RefusedException(S3Error.MISSING_LENGTH, what + " must announce its length in Content-Length");
    }
}
