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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.TransferListener;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;

/** Remembers the last request of one operation. Thread-safe: parts come from many threads. */
public final class LastRequest implements TransferListener {

    /** The exchange property with the {@link RequestEvent} of the last request. */
    public static final String PROPERTY = "CamelWestCloudLastRequest";

    private final AtomicReference<RequestEvent> last = new AtomicReference<>();

    @Override
    public void requestEnded(RequestEvent event) {
        last.set(event);
    }

    /** Puts it on the exchange, where nothing is left of an earlier one. */
    void leaveOn(Exchange exchange) {
        var event = last.get();
        exchange.setProperty(PROPERTY, event);
        var id = Optional.ofNullable(event).flatMap(RequestEvent::requestId).orElse(null);
        ResultHeaders.set(exchange.getMessage(), WestCloudConstants.REQUEST_ID, id);
    }
}
