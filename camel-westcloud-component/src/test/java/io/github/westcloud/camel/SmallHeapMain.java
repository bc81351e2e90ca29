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

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.support.SynchronizationAdapter;

/** Runs one route in a context with all defaults until one message went through it. Started in a JVM of its own. */
public final class SmallHeapMain {

    private SmallHeapMain() {}

    /**
     * Arguments: the URL of the service, the URI to read from, the URI to write to, and anything else to aggregate the bodies
     * between, so that they are read after their exchanges.
     */
    public static void main(String[] args) throws Exception {
        var done = new CountDownLatch(1);
        var failed = new boolean[1];
        try (var context = new DefaultCamelContext()) {
            var options =
                    context.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
            options.setEndpointUrl(args[0]);
            options.setUsername("alice");
            options.setPassword("secret");
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    if (args.length > 3) {
                        from(args[1])
                                .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                                .completionSize(1)
                                .split(body())
                                .to("direct:write");
                    } else {
                        from(args[1]).to("direct:write");
                    }
                    from("direct:write")
                            .process(exchange -> whenDone(exchange, done, failed))
                            .to(args[2]);
                }
            });
            context.start();
            if (!done.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("No message went through the route");
            }
        }
        System.exit(failed[0] ? 1 : 0);
    }

    private static void whenDone(Exchange exchange, CountDownLatch done, boolean[] failed) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange finished) {
                failed[0] = finished.isFailed();
                done.countDown();
            }
        });
    }
}
