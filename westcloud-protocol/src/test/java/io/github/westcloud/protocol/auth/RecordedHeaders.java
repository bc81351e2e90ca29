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
package io.github.westcloud.protocol.auth;

import java.util.Map;
import java.util.stream.Stream;

/** Headers in a cell of a recorded example: {@code Name: value | Name: value}. */
public final class RecordedHeaders {

    private RecordedHeaders() {}

    public static CanonicalHeaders parse(String cell) {
        return CanonicalHeaders.of(
                Stream.of(cell.split(" \\| ")).map(RecordedHeaders::header).toList());
    }

    private static Map.Entry<String, String> header(String line) {
        int colon = line.indexOf(':');
        return Map.entry(line.substring(0, colon), line.substring(colon + 1));
    }
}
