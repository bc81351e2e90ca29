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

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headers of a request in the form that signatures cover: sorted names in lower case, and values without surrounding
 * space. Several values of one name are joined with a comma in the order in which they were sent.
 *
 * @param values the values by name
 */
public record CanonicalHeaders(SortedMap<String, String> values) {

    /** Creates an instance from values that are in canonical form already. */
    public CanonicalHeaders {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Returns the canonical form of the headers of a request, each a name and a value. */
    public static CanonicalHeaders of(Collection<Map.Entry<String, String>> headers) {
        var values = new TreeMap<String, String>();
        for (var header : headers) {
            values.merge(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().strip(), (a, b) -> a + "," + b);
        }
        return new CanonicalHeaders(values);
    }

    /** Returns the value of a name, ignoring its case. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }
}
