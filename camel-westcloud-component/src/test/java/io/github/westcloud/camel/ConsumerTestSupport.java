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

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;

/** Runs a consumer and remembers what it delivers, in order. */
abstract class ConsumerTestSupport extends ServerTestSupport {

    static final String FAST = "initialDelay=0&delay=10";

    final List<String> names = new CopyOnWriteArrayList<>();
    final Map<String, String> bodies = new ConcurrentHashMap<>();
    final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopRoutes() throws Exception {
        context().getRouteController().stopAllRoutes();
    }

    void consume(String uri) throws Exception {
        consume(uri, exchange -> {});
    }

    void consume(String uri, Processor then) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(ConsumerTestSupport.this::collect).process(then);
            }
        });
    }

    void collect(Exchange exchange) {
        var message = exchange.getMessage();
        var name = message.getHeader(WestCloudConstants.FILE_NAME, String.class);
        if (message.getBody() != null) {
            bodies.put(name, message.getBody(String.class));
        }
        exchanges.add(exchange);
        names.add(name);
    }

    /** Waits for this many listings more. */
    static void awaitPolls(int count) {
        int before = records().size();
        await(() -> records().size() >= before + count);
    }

    /** Waits until the only poll of the route has ended. */
    void awaitNoMore() {
        var consumer = (WestCloudConsumer) context().getRoutes().get(0).getConsumer();
        await(() -> !consumer.isPolling());
    }
}
