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
package io.github.westcloud.client.internal.http;

import org.apache.hc.client5.http.protocol.HttpClientContext;

/** What HttpClient is told of one exchange, and what our executor tells of it. Not thread-safe. */
final class ExchangeContext extends HttpClientContext {

    private long sentAt = System.nanoTime();

    /** The request is being sent now: there is a connection for it. */
    void sending() {
        sentAt = System.nanoTime();
    }

    /** The time since the request began to be sent; if the client has an executor of its own, since it waits for a connection. */
    long nanosSinceSent() {
        return System.nanoTime() - sentAt;
    }
}
