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
package io.github.westcloud.benchmarks.store;

import org.apache.camel.Exchange;

/** The endpoints of a component, and how a message names a file. What a component cannot do is null. */
interface RouteUris {

    String upload();

    String download();

    default String list() {
        return null;
    }

    default String consume(String directory) {
        throw new UnsupportedOperationException("This component does not poll");
    }

    void name(Exchange exchange, String name);

    default void directory(Exchange exchange, String directory) {
        throw new UnsupportedOperationException("This component does not list");
    }
}
