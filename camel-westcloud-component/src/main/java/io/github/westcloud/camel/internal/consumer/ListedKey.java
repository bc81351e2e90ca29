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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.camel.internal.body.WestCloudFile;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Expression;
import org.apache.camel.support.ExpressionAdapter;

/**
 * An idempotent key that is evaluated once, when the file is listed. camel-file evaluates it again when the route has ended,
 * with the headers that the route has left.
 */
public final class ListedKey extends ExpressionAdapter {

    private final Expression key;

    private ListedKey(Expression key) {
        this.key = key;
    }

    /**
     * The same key, evaluated once.
     *
     * @param key {@code null} for the path of the file
     */
    public static ListedKey of(Expression key) {
        return key instanceof ListedKey listed ? listed : new ListedKey(key);
    }

    @Override
    public Object evaluate(Exchange exchange) {
        var file = exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, WestCloudFile.class);
        return file.keys()
                .idempotentKey(() -> key == null ? file.getAbsoluteFilePath() : key.evaluate(exchange, String.class));
    }

    @Override
    public String toString() {
        return key == null ? "path" : key.toString();
    }
}
