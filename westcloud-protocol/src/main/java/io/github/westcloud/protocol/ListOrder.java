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
package io.github.westcloud.protocol;

import java.util.Locale;

/** The order of the entries of a listing by name (chapter 2.11 of the API document). */
public enum ListOrder {
    /** Ascending by Unicode code point; the default of the service. */
    ASC,
    /** Descending by Unicode code point. */
    DESC;

    /** Returns the value of the header: {@code asc} or {@code desc}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Parses the value of the header.
     *
     * @throws IllegalArgumentException if it is neither {@code asc} nor {@code desc}
     */
    public static ListOrder parse(String value) {
        for (var order : values()) {
            if (order.wire().equalsIgnoreCase(value)) {
                return order;
            }
        }
        throw new IllegalArgumentException("Unknown list order '" + value + "': it is asc or desc");
    }
}
