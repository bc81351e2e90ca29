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
package io.github.westcloud.camel.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Routes and programs work on one server in both dialects, while answers and connections are lost all the time. No file is lost, processed
 * twice or mixed, nobody sees an exception, and at the end the process holds what it held before. The system property
 * {@code westcloud.soak.seconds} says how long.
 */
class RouteSoakTest {

    private static final int SECONDS = Integer.getInteger("westcloud.soak.seconds", 3);
    private static final int UPLOADING_THREADS = 4;
    private static final int STAGES = 2;
    private static final int[] LENGTHS = {0, 1, 1000, 1000, 20_000, 150_000, 1 << 20, (1 << 20) + 1, 3_000_000};
    private static final String RETRIES = "maximumRetries=10&retryDelay=5";

    @TempDir
    Path directory;

    private final SoakLedger ledger = new SoakLedger();
    private final AtomicInteger trees = new AtomicInteger();
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final List<String> figures = new ArrayList<>();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void nothingIsLostMixedOrLeft() throws Exception {
        run(Math.max(1, SECONDS / 30));
        var before = ProcessResources.measure();
        run(SECONDS);
        var after = ProcessResources.measure();
        figures.add("before: " + before);
        figures.add("after: " + after);
        record();
        assertThat(ledger.failures()).isEmpty();
        assertThat(ledger.isEmpty()).as(ledger.toString()).isTrue();
        assertThat(after.sockets()).isLessThanOrEqualTo(before.sockets());
        assertThat(after.handles()).isLessThanOrEqualTo(before.handles());
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2);
        assertThat(after.heap()).isLessThan(before.heap() + (16 << 20));
    }

    private void record() throws IOException {
        figures.add(0, SECONDS + " s: " + ledger);
        figures.add(
                1,
                trees + " trees, " + replaced + " replacements of the shared file, " + refused + " refused, " + faults
                        + " faults");
        Files.createDirectories(Path.of("target/figures"));
        Files.write(Path.of("target/figures/RouteSoakTest.txt"), figures);
    }

    private void run(int seconds) throws Exception {
        try (var server = WestCloudServer.builder()
                        .bucket("demo")
                        .user("alice", "secret")
                        .dataDirectory(directory.resolve("data"))
                        .start();
                var context = new DefaultCamelContext()) {
            addRoutes(context, server);
            context.start();
            work(server, context.createProducerTemplate(), seconds);
            server.faults().clear();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> ledger.isEmpty() || !ledger.failures().isEmpty());
            assertThat(ledger.failures()).isEmpty();
            // The last files are deleted in the background.
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            server.bucket("demo").files())
                    .isSubsetOf("shared/file.bin"));
        }
    }

    private void addRoutes(DefaultCamelContext context, WestCloudServer server) throws Exception {
        var component = new WestCloudComponent();
        component.getConfiguration().setEndpointUrl(server.uri().toString());
        component.getConfiguration().setUsername("alice");
        component.getConfiguration().setPassword("secret");
        component.getConfiguration().getTransfer().setSpoolDirectory(directory.toString());
        context.addComponent("westcloud", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Throwable.class)
                        .process(exchange ->
                                ledger.failed(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                for (var dialect : List.of("rest", "s3")) {
                    var options = "dialect=" + dialect + "&" + RETRIES;
                    var consumer = options + "&initialDelay=0&delay=20&bridgeErrorHandler=true&";
                    from("direct:" + dialect)
                            .to("westcloud:demo/" + dialect + "/in?multipartThreshold=1MiB&" + options);
                    from("westcloud:demo/" + dialect + "/in?" + consumer + "move=/" + dialect + "/done")
                            .process(exchange -> check(exchange, 0));
                    from("westcloud:demo/" + dialect + "/done?" + consumer + "delete=true&readAhead=8")
                            .process(exchange -> check(exchange, 1));
                }
            }
        });
    }

    private void check(Exchange exchange, int stage) throws IOException {
        var name = exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME, String.class);
        try (var body = exchange.getMessage().getBody(InputStream.class)) {
            SoakContent.of(name).requireIn(body);
        }
        ledger.processed(name, stage, STAGES);
    }

    private void work(WestCloudServer server, ProducerTemplate template, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var threads = Executors.newCachedThreadPool();
        try (var rest = client(server, DialectName.REST);
                var s3 = client(server, DialectName.S3)) {
            for (int i = 0; i < UPLOADING_THREADS; i++) {
                var random = new Random(i);
                repeat(threads, end, () -> upload(template, random));
            }
            useClient(threads, end, new SoakClient(rest, directory, "rest"), 1);
            useClient(threads, end, new SoakClient(s3, directory, "s3"), 2);
            repeat(threads, end, () -> addFault(server, new Random(System.nanoTime())));
            threads.shutdown();
            assertThat(threads.awaitTermination(seconds + 120L, TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private void useClient(ExecutorService threads, long end, SoakClient client, int seed) {
        var random = new Random(seed);
        repeat(threads, end, () -> {
            client.useTree(trees.incrementAndGet());
            (client.replaceShared(random) ? replaced : refused).incrementAndGet();
            if (replaced.get() > 0) {
                client.readShared();
            }
        });
    }

    private WestCloudClient client(WestCloudServer server, DialectName dialect) {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(dialect)
                .maximumRetries(10)
                .retryDelay(Duration.ofMillis(5))
                .multipartThreshold(1 << 20)
                .resumeDirectory(directory.resolve("journals"))
                .build());
    }

    private void upload(ProducerTemplate template, Random random) throws InterruptedException {
        var content = ledger.newFile(LENGTHS[random.nextInt(LENGTHS.length)]);
        Object body = content.bytes();
        if (random.nextBoolean()) {
            // Can be read once only.
            body = new FilterInputStream(new ByteArrayInputStream((byte[]) body)) {
                @Override
                public boolean markSupported() {
                    return false;
                }
            };
        }
        template.sendBodyAndHeader(
                random.nextBoolean() ? "direct:rest" : "direct:s3", body, WestCloudConstants.FILE_NAME, content.name());
    }

    /**
     * A lost answer to an upload or a move is not among them where a consumer takes the file away at once: nobody could tell then that the
     * first attempt was carried out.
     */
    private void addFault(WestCloudServer server, Random random) throws InterruptedException {
        var all = server.faults();
        switch (random.nextInt(5)) {
            case 0 -> all.add(RequestPattern.any(), 1, FaultAction.status(503));
            case 1 -> all.add(RequestPattern.any(), 1, FaultAction.cutRequest(random.nextInt(100_000)));
            case 2 -> all.add(new RequestPattern("GET", "/**"), 1, FaultAction.cutAnswer(random.nextInt(100_000)));
            case 3 -> all.add(new RequestPattern("DELETE", "/**"), 1, FaultAction.cutAnswer(0));
            default -> all.add(new RequestPattern("*", "/demo/trees/**"), 1, FaultAction.cutAnswer(0));
        }
        faults.incrementAndGet();
        new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
    }

    private void repeat(ExecutorService threads, long end, Work work) {
        threads.execute(() -> {
            try {
                while (System.nanoTime() < end && ledger.failures().isEmpty()) {
                    work.run();
                }
            } catch (Exception | Error e) {
                ledger.failed(e);
            }
        });
    }

    private interface Work {

        void run() throws Exception;
    }
}
