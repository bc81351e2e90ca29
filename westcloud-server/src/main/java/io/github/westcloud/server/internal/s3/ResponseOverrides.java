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
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parameters that set headers of the answer to a GET or HEAD, {@code response-content-type} and so on. Every request of this
 * dialect is signed, so whoever sends them may read the file. Beyond the API document.
 */
final class ResponseOverrides {

    private static final Map<String, String> HEADERS = Map.of(
            "response-content-type", "Content-Type",
            "response-content-language", "Content-Language",
            "response-content-disposition", "Content-Disposition",
            "response-content-encoding", "Content-Encoding",
            "response-cache-control", "Cache-Control",
            "response-expires", "Expires");

    /** The names of the parameters. */
    static final String[] PARAMETERS = HEADERS.keySet().toArray(String[]::new);

    private ResponseOverrides() {}

    /**
     * The headers of a file with those that the request sets in their place.
     *
     * @throws RefusedException with WRONG_INDEX if a value has characters that a header cannot have
     */
    static List<Header> apply(S3Call call, List<Header> headers) {
        var changed = new ArrayList<>(headers);
        HEADERS.forEach((parameter, name) -> call.query().value(parameter).ifPresent(value -> {
            changed.removeIf(header -> header.name().equalsIgnoreCase(name));
            changed.add(new Header(name, requireText(parameter, value)));
        }));
        return changed;
    }

    private static String requireText(String parameter, String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX, parameter + " must consist of printable ASCII characters");
        }
        return value;
    }
}
