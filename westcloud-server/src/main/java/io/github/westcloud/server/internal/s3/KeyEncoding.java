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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.function.UnaryOperator;

/** How a listing writes keys, which {@code encoding-type} decides. */
final class KeyEncoding {

    private static final String URL = "url";

    private KeyEncoding() {}

    /** @throws RefusedException with WRONG_INDEX if the query asks for another encoding than {@code url} */
    static UnaryOperator<String> of(Query query) {
        var type = query.text(S3Parameters.ENCODING_TYPE);
        if (type.isEmpty()) {
            return UnaryOperator.identity();
        }
        if (!type.equals(URL)) {
            throw new RefusedException(ErrorCode.WRONG_INDEX, S3Parameters.ENCODING_TYPE + " must be url, not " + type);
        }
        return text -> PercentEncoding.encode(text).replace("%2F", "/");
    }
}
