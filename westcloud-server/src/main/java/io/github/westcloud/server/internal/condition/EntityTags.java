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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} and {@code If-None-Match}.
 *
 * @param any whether it is {@code *}, which stands for whatever is there
 * @param tags the entity tags otherwise
 */
record EntityTags(boolean any, List<EntityTag> tags) {

    /** S3 clients send tags without quotes, too. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\s*(?:(?<weak>W/)?\"(?<quoted>[^\"]*)\"|(?<bare>[^\\s\",*]+))\\s*(?:,|$)");

    EntityTags {
        tags = List.copyOf(tags);
    }

    /**
     * Reads a field.
     *
     * @param name the field's name, for the error
     * @throws RefusedException with WRONG_INDEX if it is neither {@code *} nor a list of entity tags
     */
    static EntityTags parse(String name, String value) {
        if (value.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        var tags = new ArrayList<EntityTag>();
        var element = ELEMENT.matcher(value);
        int at = 0;
        for (; at < value.length() && element.find(at) && element.start() == at; at = element.end()) {
            var quoted = element.group("quoted");
            tags.add(new EntityTag(element.group("weak") != null, quoted == null ? element.group("bare") : quoted));
        }
        if (tags.isEmpty() || at < value.length()) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX, name + " must be * or entity tags in quotes, not '" + value + "'");
        }
        return new EntityTags(false, tags);
    }

    boolean matches(Predicate<EntityTag> test) {
        return any || tags.stream().anyMatch(test);
    }
}
