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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A route that is stopped or suspended in the middle of a poll leaves no key, no connection and no temporary file behind. */
class StopInThePollTest extends ConsumerTestSupport {

    private static final int FILES = 60;
    private static final int OPEN = 50;

    @TempDir
    Path spool;

    private final MemoryIdempotentRepository keys = new MemoryIdempotentRepository();
    private final MemoryIdempotentRepository inProgress = new MemoryIdempotentRepository();
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(strings = {"stop", "suspend"})
    void manyOpenMessagesAreFinished(String how) throws Exception {
        route("idempotentEager=true");
        await(() -> begun.get() == OPEN);
        var end = endIn(Duration.ofSeconds(20), how);
        goOn.countDown();
        end.join();

        assertThat(remaining()).isLessThanOrEqualTo(FILES - OPEN);
        requireNothingLeft();
    }

    /** Messages that do not end in time are given up by Camel. The files are processed after the next start. */
    @Test
    void messagesThatDoNotEndInTimeAreDeliveredAgain() throws Exception {
        route("idempotentEager=true");
        await(() -> begun.get() == OPEN);
        var start = Instant.now();
        endIn(Duration.ofSeconds(1), "stop").join();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        goOn.countDown();
        await(() -> inProgress.getCacheSize() == 0);
        context().getRouteController().startRoute("polling");
        await(() -> remaining() == 0);
    }

    /** The poll has one message in the route, and the others of the batch before it. */
    @Test
    void whatTheStoppedPollHasGatheredIsFree() throws Exception {
        store();
        context().getRegistry().bind("inProgress", inProgress);
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/many?delete=true&sortBy=file:name&inProgressRepository=#inProgress&" + FAST)
                        .routeId("polling")
                        .process(exchange -> waitFor(goOn));
            }
        });
        await(() -> begun.get() == 1);
        assertThat(inProgress.getCacheSize()).isEqualTo(FILES);
        var end = endIn(Duration.ofSeconds(20), "stop");
        goOn.countDown();
        end.join();

        await(() -> inProgress.getCacheSize() == 0);
        assertThat(begun.get()).isLessThan(FILES);
    }

    private void route(String options) throws Exception {
        store();
        context().getRegistry().bind("keys", keys);
        context().getRegistry().bind("inProgress", inProgress);
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/many?delete=true&idempotent=true&idempotentRepository=#keys&" + options
                                + "&inProgressRepository=#inProgress&connectionsPerRoute=70&maxTotalConnections=70"
                                + "&spoolDirectory=" + spool + "&" + FAST)
                        .routeId("polling")
                        .threads(OPEN, OPEN)
                        .multicast()
                        .to("direct:read", "direct:read");
                from("direct:read").process(exchange -> {
                    try (var stream = exchange.getMessage().getBody(InputStream.class)) {
                        stream.read();
                        waitFor(goOn);
                        stream.readAllBytes();
                    }
                });
            }
        });
    }

    private static void store() {
        for (int i = 0; i < FILES; i++) {
            store("many/" + i + ".txt", bytes(200_000));
        }
    }

    private void waitFor(CountDownLatch latch) throws InterruptedException {
        begun.incrementAndGet();
        if (!latch.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The test did not let the message go on");
        }
    }

    private CompletableFuture<Void> endIn(Duration time, String how) {
        return CompletableFuture.runAsync(() -> {
            try {
                var routes = context().getRouteController();
                if ("stop".equals(how)) {
                    routes.stopRoute("polling", time.toMillis(), TimeUnit.MILLISECONDS);
                } else {
                    routes.suspendRoute("polling", time.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private static int remaining() {
        int[] files = {0};
        client().listAll(ListRequest.of(ObjectPath.of("many"))).forEach(entry -> files[0]++);
        return files[0];
    }

    private void requireNothingLeft() {
        var endpoint = (WestCloudEndpoint) context().getRoute("polling").getEndpoint();
        assertThat(inProgress.getCacheSize()).isZero();
        assertThat(keys.getCacheSize()).isEqualTo(FILES - remaining());
        assertThat(endpoint.getTransfersUnderWay()).isZero();
        assertThat(spool).isEmptyDirectory();
    }
}
