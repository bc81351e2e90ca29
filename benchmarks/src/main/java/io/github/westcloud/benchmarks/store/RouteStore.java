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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A component in routes of a context with all its defaults. */
final class RouteStore implements Store {

    private static final long MOST_SECONDS = 600;

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template = context.createProducerTemplate();
    private final RouteUris uris;

    RouteStore(RouteUris uris) {
        this.uris = uris;
        try {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    route("direct:upload", uris.upload());
                    route("direct:download", uris.download());
                    route("direct:list", uris.list());
                }

                private void route(String from, String to) {
                    if (to != null) {
                        from(from).to(to);
                    }
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException("The routes of the benchmark are not legal", e);
        }
        context.start();
    }

    @Override
    public void upload(String name, byte[] content) throws Exception {
        uploadBody(name, content);
    }

    @Override
    public void upload(String name, Path file) throws Exception {
        uploadBody(name, file.toFile());
    }

    private void uploadBody(String name, Object body) throws Exception {
        send("direct:upload", exchange -> {
            exchange.getMessage().setBody(body);
            uris.name(exchange, name);
        });
    }

    @Override
    public long download(String name) throws Exception {
        try (var body = body(name)) {
            return Streams.drain(body);
        }
    }

    @Override
    public void download(String name, Path target) throws Exception {
        try (var body = body(name)) {
            Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private InputStream body(String name) throws Exception {
        return send("direct:download", exchange -> uris.name(exchange, name))
                .getMessage()
                .getMandatoryBody(InputStream.class);
    }

    @Override
    public long list(String directory) throws Exception {
        var entries = send("direct:list", exchange -> uris.directory(exchange, directory))
                .getMessage()
                .getMandatoryBody(Iterable.class);
        long count = 0;
        for (var ignored : entries) {
            count++;
        }
        return count;
    }

    /** A route is added, and ends when it has processed and deleted all files. */
    @Override
    public void consume(String directory, int files) throws Exception {
        var left = new CountDownLatch(files);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uris.consume(directory)).routeId("consume").process(exchange -> {
                    var body = exchange.getMessage().getBody(byte[].class);
                    if (body == null || body.length == 0) {
                        throw new IllegalStateException("A message has no body");
                    }
                    left.countDown();
                });
            }
        });
        try {
            if (!left.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " files were not delivered");
            }
            awaitDeletions();
        } finally {
            context.getRouteController().stopRoute("consume");
            context.removeRoute("consume");
        }
    }

    /** Camel would wait for them as well when it stops the route, but looks for them once a second only. */
    private void awaitDeletions() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (context.getInflightRepository().size() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private Exchange send(String route, Processor message) throws Exception {
        var exchange = template.send(route, message);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange;
    }

    @Override
    public void close() throws IOException {
        template.close();
        context.stop();
    }
}
