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
package io.github.westcloud.recipes.application;

// spotless:off: as it stands on a page
// tag::appended[]
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Appends the text of each message to the body, which is what a repository stores. */
public class Appended implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange group, Exchange message) {
        if (group == null) {
            return message;
        }
        var before = group.getMessage().getBody(String.class);
        group.getMessage().setBody(before + message.getMessage().getBody(String.class));
        return group;
    }
}
// end::appended[]
// spotless:on
