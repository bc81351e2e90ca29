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

import org.apache.camel.Exchange;
import org.apache.camel.support.MessageHelper;

/**
 * The exchange that asks for a file, with {@code pollEnrich}: expressions of options may refer to it. Camel before 4.14.9, 4.18.4
 * and 4.22.0 shows them its headers only (CAMEL-24231), and an expression without a value selects every file.
 *
 * @param exchange {@code null} if nobody asks, as when a route consumes
 */
public record RequestingExchange(Exchange exchange) {

    /** Copies headers, properties and variables to an exchange that an expression is evaluated with. */
    public void describe(Exchange evaluated) {
        if (exchange == null) {
            return;
        }
        MessageHelper.copyHeaders(exchange.getMessage(), evaluated.getMessage(), true);
        evaluated.getProperties().putAll(exchange.getProperties());
        if (exchange.hasVariables()) {
            evaluated.getVariables().putAll(exchange.getVariables());
        }
    }
}
