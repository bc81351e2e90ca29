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
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * What a consumer has put on an exchange for itself, as properties that a route may remove, and that another file consumer
 * overwrites in {@code pollEnrich}. It is put back before the consumer deletes or moves the file: completions run in reverse
 * order, so this one is right before camel-file's.
 */
final class ConsumedFileState extends SynchronizationAdapter {

    private final Map<ExchangePropertyKey, Object> properties = new EnumMap<>(ExchangePropertyKey.class);
    private final Consumer<WestCloudFile> ended;

    /**
     * @param ended called when the exchange of the file has ended
     */
    ConsumedFileState(Exchange exchange, Consumer<WestCloudFile> ended) {
        this.ended = ended;
        remember(exchange, ExchangePropertyKey.FILE_EXCHANGE_FILE);
        remember(exchange, ExchangePropertyKey.BATCH_INDEX);
        remember(exchange, ExchangePropertyKey.BATCH_SIZE);
        remember(exchange, ExchangePropertyKey.BATCH_COMPLETE);
    }

    private void remember(Exchange exchange, ExchangePropertyKey property) {
        properties.put(property, exchange.getProperty(property));
    }

    WestCloudFile file() {
        return (WestCloudFile) properties.get(ExchangePropertyKey.FILE_EXCHANGE_FILE);
    }

    /** Puts it back. */
    void restore(Exchange exchange) {
        properties.forEach(exchange::setProperty);
    }

    @Override
    public void onDone(Exchange exchange) {
        restore(exchange);
        ended.accept(file());
    }
}
