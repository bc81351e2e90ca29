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
package io.github.westcloud.server.internal.storage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Headers of HTTP that describe the content of a file for whoever reads it. They are kept as they came and sent back.
 *
 * @param values the values by name, as {@link #NAMES} spells it
 */
public record ContentHeaders(Map<String, String> values) {

    public static final String CACHE_CONTROL = "Cache-Control";
    public static final String CONTENT_ENCODING = "Content-Encoding";
    public static final String EXPIRES = "Expires";

    /** All that are kept. */
    public static final List<String> NAMES =
            List.of(CACHE_CONTROL, "Content-Disposition", CONTENT_ENCODING, "Content-Language", EXPIRES);

    private static final ContentHeaders NONE = new ContentHeaders(Map.of());

    public ContentHeaders {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static ContentHeaders none() {
        return NONE;
    }
}
