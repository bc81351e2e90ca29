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
package io.github.westcloud.camel.internal.body;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** Reads bodies that are no bytes but have one obvious text, as {@code file:} and {@code log:} would write them. */
final class BodyText {

    private static final Set<Class<?>> PLAIN = Set.of(
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            java.time.temporal.TemporalAccessor.class,
            java.util.UUID.class,
            java.net.URI.class,
            java.net.URL.class,
            CharSequence.class);

    private BodyText() {}

    /** The text; empty if the body is a stream to Camel, or an object whose text would say nothing of it. */
    static Optional<String> of(Object body, Exchange exchange) {
        if (body instanceof InputStream || body instanceof StreamCache) {
            return Optional.empty();
        }
        var converters = exchange.getContext().getTypeConverterRegistry();
        if (converters.lookup(InputStream.class, body.getClass()) != null) {
            return Optional.empty();
        }
        boolean plain = PLAIN.stream().anyMatch(type -> type.isInstance(body));
        return plain || converters.lookup(String.class, body.getClass()) != null
                ? Optional.ofNullable(
                        exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, body))
                : Optional.empty();
    }
}
