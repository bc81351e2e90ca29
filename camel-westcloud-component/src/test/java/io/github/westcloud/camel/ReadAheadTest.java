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

import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next files are fetched while a message is in the route, and processed files are deleted or moved behind its back. */
class ReadAheadTest extends ConsumerTestSupport {

    /** The default is 16 files. */
    private static final String AHEAD = FAST;

    private static final Duration LONG = Duration.ofSeconds(1);

    @TempDir
    Path local;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final MemoryIdempotentRepository inProgress = new MemoryIdempotentRepository();

    @Test
    void theNextFilesAreFetchedWhileAMessageIsInTheRoute() throws Exception {
        storeMany("ahead", 30, 10);
        consume("westcloud:demo/ahead?delete=true&sortBy=file:name&repeatCount=1&" + AHEAD, this::block);
        await(() -> fetched("ahead") == 17);

        assertThat(names).containsExactly("f00");
        goOn.countDown();
        await(() -> !WEST_CLOUD.bucket().exists("ahead/f29"));
        assertThat(names).containsExactlyElementsOf(names(30));
        assertThat(bodies).hasSize(30).allSatisfy((name, body) -> assertThat(body)
                .isEqualTo("xxxxxxxxxx"));
        assertThat(fetched("ahead")).isEqualTo(30);
    }

    @Test
    void theNumberOfFilesIsAnOption() throws Exception {
        storeMany("three", 10, 10);
        consume("westcloud:demo/three?delete=true&readAhead=3&repeatCount=1&" + FAST, this::block);
        await(() -> fetched("three") == 4);
        goOn.countDown();
        await(() -> names.size() == 10);
    }

    /** The first file is not counted, because it was not fetched ahead; one that can never fit is passed over. */
    @Test
    void theirBytesAreBounded() throws Exception {
        storeMany("bytes", 10, 100);
        store("bytes/f02", bytes(1000));
        consume("westcloud:demo/bytes?sortBy=file:name&readAheadBytes=350&repeatCount=1&" + AHEAD, this::block);
        await(() -> fetched("bytes") == 4);

        assertThat(requests()).contains("GET /demo/bytes/f01", "GET /demo/bytes/f03", "GET /demo/bytes/f04");
        goOn.countDown();
        await(() -> names.size() == 10);
        assertThat(names).containsExactlyElementsOf(names(10));
        assertThat(fetched("bytes")).isEqualTo(10);
    }

    @Test
    void withoutReadAheadEachFileIsDoneBeforeTheNext() throws Exception {
        storeMany("none", 3, 10);
        consume("westcloud:demo/none?delete=true&sortBy=file:name&readAhead=0&repeatCount=1&" + FAST);
        await(() -> requests().size() == 7);

        assertThat(requests())
                .containsExactly(
                        "GET /demo/none",
                        "GET /demo/none/f00",
                        "DELETE /demo/none/f00",
                        "GET /demo/none/f01",
                        "DELETE /demo/none/f01",
                        "GET /demo/none/f02",
                        "DELETE /demo/none/f02");
    }

    @Test
    void deletingDoesNotHoldUpTheNextMessage() throws Exception {
        commitDoesNotHoldUpTheNextMessage("DELETE", "/demo/slow/f00", "delete=true");
    }

    @Test
    void movingDoesNotHoldUpTheNextMessage() throws Exception {
        commitDoesNotHoldUpTheNextMessage("PUT", "/demo/done/f00", "move=/done");
        await(() -> WEST_CLOUD.bucket().exists("done/f04"));
    }

    private void commitDoesNotHoldUpTheNextMessage(String method, String path, String options) throws Exception {
        context().getRegistry().bind("inProgress", inProgress);
        storeMany("slow", 5, 10);
        server().faults().add(new RequestPattern(method, path), 1, FaultAction.delay(LONG));
        List<String> meanwhile = new CopyOnWriteArrayList<>();
        consume(
                "westcloud:demo/slow?sortBy=file:name&inProgressRepository=#inProgress&" + options + "&" + AHEAD,
                exchange -> {
                    if (names.size() > 1) {
                        assertThat(requests()).doesNotContain(method + " " + path);
                        assertThat(inProgress.contains("slow/f00")).isTrue();
                        meanwhile.add(exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME, String.class));
                    }
                });
        await(() -> requests().contains(method + " " + path));
        await(() -> inProgress.getCacheSize() == 0);

        assertThat(meanwhile).containsExactly("f01", "f02", "f03", "f04");
        awaitPolls(2);
        assertThat(names).containsExactlyElementsOf(names(5));
    }

    /** Two requests for each, against one to fetch a file. The seventh file is completed by the thread that polls. */
    @Test
    void twiceAsManyFilesAreDeletedAsAreFetchedAtATime() throws Exception {
        context().getRegistry().bind("inProgress", new MemoryIdempotentRepository() {
            @Override
            public boolean remove(String key) {
                try {
                    block(null);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.remove(key);
            }
        });
        storeMany("twice", 12, 10);
        consume("westcloud:demo/twice?delete=true&sortBy=file:name&inProgressRepository=#inProgress&readAhead=2&"
                + FAST);
        await(() -> names.size() == 7);

        goOn.countDown();
        await(() -> names.size() == 12);
        assertThat(names).containsExactlyElementsOf(names(12));
    }

    @Test
    void aFailedDeletionIsReportedAndNothingIsDeliveredTwice() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        context().getRegistry().bind("failures", new Failures(failures));
        storeMany("refused", 4, 10);
        server().faults().add(new RequestPattern("DELETE", "/demo/refused/f01"), 1, FaultAction.status(403));
        consume("westcloud:demo/refused?delete=true&sortBy=file:name&onCompletionExceptionHandler=#failures&" + AHEAD);
        await(() -> failures.size() == 1);
        await(() -> names.size() == 4);
        awaitPolls(3);

        assertThat(names).containsExactlyElementsOf(names(4));
        assertThat(failures).hasSize(1);
    }

    @Test
    void aFailedFetchIsReportedWhenItsTurnComes() throws Exception {
        storeMany("broken", 5, 10);
        server().faults().add(new RequestPattern("GET", "/demo/broken/f02"), 1, FaultAction.status(403));
        List<List<String>> before = new CopyOnWriteArrayList<>();
        context().getRegistry().bind("failures", new Failures(new CopyOnWriteArrayList<>()) {
            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                before.add(List.copyOf(names));
            }
        });
        consume("westcloud:demo/broken?delete=true&sortBy=file:name&exceptionHandler=#failures&" + AHEAD);
        await(() -> names.size() == 5);

        assertThat(before).containsExactly(List.of("f00", "f01"));
        assertThat(names).containsExactly("f00", "f01", "f03", "f04", "f02");
    }

    /** The first message deletes a file that is not fetched yet, because of the bound. */
    @Test
    void aFileThatIsGoneWhenItIsFetchedIsSkipped() throws Exception {
        storeMany("gone", 6, 10);
        consume("westcloud:demo/gone?sortBy=file:name&readAhead=2&repeatCount=1&" + FAST, exchange -> {
            if (names.size() == 1) {
                client().delete(DeleteRequest.of(ObjectPath.of("gone/f04")));
            }
        });
        await(() -> names.size() == 5);

        assertThat(names).containsExactly("f00", "f01", "f02", "f03", "f05");
        assertThat(exchanges).noneMatch(Exchange::isFailed);
    }

    @Test
    void filesAreWrittenToTheLocalWorkDirectoryAhead() throws Exception {
        storeMany("work", 10, 10);
        consume(
                "westcloud:demo/work?delete=true&sortBy=file:name&repeatCount=1&localWorkDirectory=" + local + "&"
                        + AHEAD,
                this::block);
        await(() -> localFiles() == 10);

        assertThat(names).containsExactly("f00");
        goOn.countDown();
        await(() -> names.size() == 10 && localFiles() == 0);
        assertThat(names).containsExactlyElementsOf(names(10));
        assertThat(bodies).hasSize(10);
    }

    @Test
    void aRouteThatStopsReleasesWhatWasFetched() throws Exception {
        context().getRegistry().bind("inProgress", inProgress);
        storeMany("stop", 20, 10);
        consume(
                "westcloud:demo/stop?delete=true&sortBy=file:name&inProgressRepository=#inProgress&localWorkDirectory="
                        + local + "&" + AHEAD,
                this::block);
        await(() -> localFiles() == 17);
        var route = context().getRoutes().get(0);
        var stopping = new Thread(() -> {
            try {
                context().getRouteController().stopRoute(route.getRouteId(), 20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        stopping.start();
        await(() -> !((WestCloudConsumer) route.getConsumer()).isBatchAllowed());
        goOn.countDown();
        stopping.join();

        await(() -> inProgress.getCacheSize() == 0);
        await(() -> localFiles() == 0);
        var processed = List.copyOf(names);
        assertThat(processed).hasSizeLessThan(20);
        assertThat(((WestCloudEndpoint) route.getEndpoint()).getTransfersUnderWay())
                .isZero();
        context().getRouteController().startRoute(route.getRouteId());
        await(() -> names.size() == 20);
        assertThat(names).containsExactlyElementsOf(names(20));
    }

    @Test
    void nothingIsFetchedAheadOfALockOrAMove() throws Exception {
        context().getRegistry().bind("keys", new MemoryIdempotentRepository());
        storeMany("locked", 5, 10);
        storeMany("taken", 5, 10);
        consume(
                "westcloud:demo/locked?delete=true&readLock=idempotent&idempotentRepository=#keys&" + AHEAD,
                this::block);
        await(() -> names.size() == 1);
        consume("westcloud:demo/taken?delete=true&preMove=mine&" + AHEAD, this::block);
        await(() -> names.size() == 2);

        assertThat(fetched("locked")).isEqualTo(1);
        assertThat(requests().stream().filter(line -> line.startsWith("PUT"))).hasSize(1);
        goOn.countDown();
        await(() -> names.size() == 10);
    }

    @Test
    void polledByHandOneFileIsFetched() {
        storeMany("hand", 5, 10);
        var body = context()
                .createConsumerTemplate()
                .receiveBody("westcloud:demo/hand?delete=true&sortBy=file:name", 5000, String.class);

        assertThat(body).isEqualTo("xxxxxxxxxx");
        assertThat(fetched("hand")).isEqualTo(1);
    }

    /** What a route does on completion stays on its thread, in the order of the messages. */
    @Test
    void completionsOfTheRouteKeepTheirOrder() throws Exception {
        storeMany("own", 10, 10);
        List<String> ends = new CopyOnWriteArrayList<>();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onCompletion()
                        .process(exchange -> ends.add(Thread.currentThread().getName()
                                + exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME)));
                from("westcloud:demo/own?delete=true&sortBy=file:name&" + AHEAD)
                        .process(exchange -> names.add(Thread.currentThread().getName()
                                + exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME)));
            }
        });
        await(() -> ends.size() == 10);

        assertThat(ends).containsExactlyElementsOf(names);
    }

    @Test
    void aKeyIsAddedBeforeTheFileIsDeleted() throws Exception {
        var keys = new MemoryIdempotentRepository();
        context().getRegistry().bind("keys", keys);
        storeMany("keys", 3, 10);
        server().faults().add(new RequestPattern("DELETE", "/demo/keys/*"), 3, FaultAction.delay(LONG));
        consume(
                "westcloud:demo/keys?delete=true&sortBy=file:name&idempotent=true&idempotentRepository=#keys&" + AHEAD,
                exchange -> {
                    if (names.size() == 3) {
                        assertThat(keys.contains("keys/f00")).isTrue();
                        assertThat(keys.contains("keys/f01")).isTrue();
                        assertThat(requests()).noneMatch(line -> line.startsWith("DELETE"));
                    }
                });
        await(() -> !WEST_CLOUD.bucket().exists("keys/f02"));

        assertThat(exchanges).hasSize(3).noneMatch(Exchange::isFailed);
    }

    private void block(Exchange exchange) throws InterruptedException {
        assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void storeMany(String directory, int count, int length) {
        names(count).forEach(name -> store(directory + "/" + name, "x".repeat(length)));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj("f%02d"::formatted).toList();
    }

    private static long fetched(String directory) {
        return requests().stream()
                .filter(line -> line.startsWith("GET /demo/" + directory + "/"))
                .filter(line -> !line.endsWith("/"))
                .count();
    }

    private long localFiles() {
        try (var files = Files.list(local)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static class Failures implements ExceptionHandler {

        private final List<Throwable> failures;

        Failures(List<Throwable> failures) {
            this.failures = failures;
        }

        @Override
        public void handleException(Throwable exception) {
            handleException(null, null, exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(message, null, exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(exception);
        }
    }
}
