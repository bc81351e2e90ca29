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
package io.github.westcloud.camel;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.RuntimeCamelException;

/**
 * Gathers messages into one text: the body of each message is appended to the body of the group. Nothing is kept outside the body, so
 * that an aggregation repository in a database stores the whole group, which it does not with Camel's
 * {@code StringAggregationStrategy}. The headers are those of the first message.
 *
 * <p>A message without a body, or with one that cannot be converted to a string, is rejected and leaves the group as it was. The size
 * of a group is not limited here: set {@code completionSize} or {@code completionPredicate} on the aggregator. Thread-safe as soon as
 * the delimiter has been set.
 */
public class AppendingAggregationStrategy implements AggregationStrategy {

    private String delimiter = "";

    /** Returns the text between two messages. */
    public String getDelimiter() {
        return delimiter;
    }

    /** Sets the text to write between two messages, such as a line break. By default, nothing. */
    public void setDelimiter(String delimiter) {
        this.delimiter = delimiter;
    }

    @Override
    public Exchange aggregate(Exchange group, Exchange message) {
        var text = text(message);
        if (group == null) {
            message.getMessage().setBody(text);
            return message;
        }
        group.getMessage().setBody(text(group) + delimiter + text);
        return group;
    }

    private static String text(Exchange exchange) {
        try {
            return exchange.getMessage().getMandatoryBody(String.class);
        } catch (InvalidPayloadException e) {
            throw new RuntimeCamelException("Cannot gather a message whose body is not text: " + e.getMessage(), e);
        }
    }
}
