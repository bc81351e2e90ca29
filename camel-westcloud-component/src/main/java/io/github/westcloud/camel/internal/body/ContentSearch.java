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

import java.util.Collection;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Finds a content in what a route has made of its exchange.
 *
 * @param readers those of the content
 */
record ContentSearch(ContentReaders readers) {

    /** Whether this is a body that gives the content. */
    boolean isContent(Object value) {
        return value instanceof ContentHolder holder && holder.readers() == readers;
    }

    /** Whether this is a list, map, message or exchange with the content. */
    boolean isInside(Object value) {
        if (value instanceof Map<?, ?> map) {
            return isAmong(map.values());
        }
        return value instanceof Collection<?> elements && isAmong(elements);
    }

    /** Called for each message several times, so without a stream of Java. */
    private boolean isAmong(Collection<?> elements) {
        for (var element : elements) {
            if (isElement(element)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the exchange has the content in a header, a property or a variable. */
    boolean isBeside(Exchange exchange) {
        var message = exchange.getMessage();
        return message.hasHeaders() && isInside(message.getHeaders())
                || exchange.hasProperties() && isInside(exchange.getProperties())
                || exchange.hasVariables() && isInside(exchange.getVariables());
    }

    private boolean isElement(Object value) {
        if (value instanceof Exchange exchange) {
            return isElement(exchange.getMessage());
        }
        return isContent(value instanceof Message message ? message.getBody() : value);
    }
}
