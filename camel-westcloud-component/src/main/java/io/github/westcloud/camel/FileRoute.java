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

import io.github.westcloud.camel.internal.body.WestCloudFile;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** The route of a consumer. The consumer completes its exchanges itself, so that it need not wait until a file is deleted or moved. */
final class FileRoute extends DelegateAsyncProcessor {

    private Owner owner;

    /** The consumer. */
    interface Owner {

        /** Whether it completes its exchanges, and not the route. */
        boolean completesExchanges();

        /** An exchange begins that the consumer completes. */
        void begin(Exchange exchange) throws Exception;

        /** The route of an exchange that the consumer completes has ended. */
        void complete(Exchange exchange);

        /** The exchange of a file has ended, whoever completes it. */
        void ended(WestCloudFile file);
    }

    FileRoute(Processor route) {
        super(route);
    }

    /** Sets whose route this is, before the first exchange. */
    void setOwner(Owner owner) {
        this.owner = owner;
    }

    /** An idle poll may send an exchange without a file, which completes by itself. */
    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE) == null) {
            return super.process(exchange, callback);
        }
        exchange.getExchangeExtension().addOnCompletion(new ConsumedFileState(exchange, owner::ended));
        if (!owner.completesExchanges()) {
            return super.process(exchange, callback);
        }
        try {
            owner.begin(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        return super.process(exchange, doneSync -> {
            owner.complete(exchange);
            callback.done(doneSync);
        });
    }
}
