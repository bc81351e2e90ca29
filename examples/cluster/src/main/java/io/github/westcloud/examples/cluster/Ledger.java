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
package io.github.westcloud.examples.cluster;

import org.apache.camel.Exchange;

/** The work of the example: a line for each file, signed by the node. */
public final class Ledger {

    private final Tables tables;
    private final String node;

    Ledger(Tables tables, String node) {
        this.tables = tables;
        this.node = node;
    }

    /** Called by the route, with the content of the file as its body. */
    public void record(Exchange exchange) {
        var message = exchange.getMessage();
        tables.record(
                message.getHeader(Exchange.FILE_NAME, String.class),
                node,
                message.getBody(String.class).length());
    }
}
