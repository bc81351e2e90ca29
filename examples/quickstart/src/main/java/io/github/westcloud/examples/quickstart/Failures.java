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
package io.github.westcloud.examples.quickstart;

import org.apache.camel.Exchange;

/** Keeps the first failure of the routes, so that the run ends with it. Thread-safe. */
public final class Failures {

    private volatile Exception first;

    /** Called by the routes for each message that failed. */
    public synchronized void record(Exchange exchange) {
        if (first == null) {
            first = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        }
    }

    /** @throws IllegalStateException if a message has failed */
    void check() {
        if (first != null) {
            throw new IllegalStateException(first.getMessage(), first);
        }
    }
}
