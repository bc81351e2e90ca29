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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.Builder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.processor.aggregate.GroupedExchangeAggregationStrategy;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A body that is read after its exchange has ended still has its content, although the file may be deleted or moved by then
 * (CAMEL-24189, CAMEL-24190).
 */
class BodyAfterItsExchangeTest extends ConsumerTestSupport {

    private static final String S3 = "dialect=s3&";
    private static final Processor READING = exchange -> exchange.getMessage().getBody(String.class);

    @TempDir
    Path spool;

    private final List<String> later = new CopyOnWriteArrayList<>();
    private final CountDownLatch exchangeEnded = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete=true",
                "move=done",
                "noop=true",
                "delete=true&preMove=taken",
                S3 + "delete=true",
                S3 + "move=done"
            })
    void aTappedExchangeReadsItWhenTheTappingOneHasEnded(String afterwards) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("tapped", afterwards))
                        .wireTap("direct:tap")
                        .process(BodyAfterItsExchangeTest.this::whenEnded);
                from("direct:tap").process(e -> awaitEnd()).process(BodyAfterItsExchangeTest.this::read);
            }
        });

        await(() -> later.size() == 1);
        assertThat(later).containsExactly(content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=done", "noop=true", S3 + "delete=true", S3 + "move=done"})
    void aggregatedBodiesAreReadWhenTheirFilesAreGone(String afterwards) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("grouped", afterwards, 3))
                        .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                        .completionSize(3)
                        .process(BodyAfterItsExchangeTest.this::readAll);
            }
        });

        await(() -> later.size() == 3);
        assertThat(later).isEqualTo(Collections.nCopies(3, content()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=done"})
    void aggregatedExchangesWhoseBodiesWereReadBefore(String afterwards) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("read-before", afterwards, 2))
                        .process(READING)
                        .aggregate(constant(true), new GroupedExchangeAggregationStrategy())
                        .completionSize(2)
                        .split(body())
                        .process(e -> read(e.getMessage().getBody(Exchange.class)));
            }
        });

        await(() -> later.size() == 2);
        assertThat(later).isEqualTo(Collections.nCopies(2, content()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=done"})
    void onCompletionReadsItAgain(String afterwards) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("completed", afterwards))
                        .onCompletion()
                        .process(BodyAfterItsExchangeTest.this::read)
                        .end()
                        .process(BodyAfterItsExchangeTest.this::read);
            }
        });

        await(() -> later.size() == 2);
        assertThat(later).isEqualTo(Collections.nCopies(2, content()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=done", "noop=true"})
    void aTemplateReceivesAStream(String afterwards) throws Exception {
        var uri = source("received", afterwards);
        try (var stream = consumer().receiveBody(uri, 3000, InputStream.class)) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(content());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=done", "noop=true"})
    void aTemplateReceivesABodyOfAnyType(String afterwards) throws Exception {
        var body = consumer().receiveBody(source("received-object", afterwards), 3000);

        assertThat(context().getTypeConverter().convertTo(String.class, body)).isEqualTo(content());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200_000, 3 << 20})
    void aTemplateThatAskedForADownloadReadsItsStream(int length) throws Exception {
        store("asked/a.txt", "x".repeat(length));
        try (var stream = template()
                .requestBody("westcloud:demo/asked?operation=download&fileName=a.txt", null, InputStream.class)) {
            assertThat(stream.readAllBytes()).hasSize(length);
        }
    }

    /** Camel resets a body after each step; whoever has begun to read goes on with the stream that there was. */
    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=done", "noop=true", S3 + "delete=true"})
    void aStreamThatWasBegunIsReadOn(String afterwards) throws Exception {
        var rest = restAfter(1000, afterwards);
        assertThat(later.get(0) + rest).isEqualTo(content());
    }

    /** A stream says that it has ended only when it is read once more. */
    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "move=done", "noop=true", S3 + "delete=true", S3 + "noop=true"})
    void aStreamWhoseBytesWereAllReadEnds(String afterwards) throws Exception {
        assertThat(restAfter(content().length(), afterwards)).isEmpty();
        assertThat(later).containsExactly(content());
    }

    private String restAfter(int count, String afterwards) throws Exception {
        var begun = new CopyOnWriteArrayList<InputStream>();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("begun", afterwards))
                        .process(BodyAfterItsExchangeTest.this::whenEnded)
                        .process(e -> {
                            var stream = e.getMessage().getBody(InputStream.class);
                            later.add(new String(stream.readNBytes(count), StandardCharsets.UTF_8));
                            begun.add(stream);
                        })
                        .process(BodyAfterItsExchangeTest::nothing);
            }
        });
        awaitEnd();

        return new String(begun.get(0).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The bodies of a group that a multicast has made are in a list when the message is copied. */
    @Test
    void bodiesOfBranchesAreReadWhenTheyWereGroupedTwice() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:read").process(READING);
                from(source("twice", "delete=true"))
                        .multicast(new GroupedBodyAggregationStrategy())
                        .to("direct:read", "direct:read")
                        .end()
                        .wireTap("direct:tap")
                        .process(BodyAfterItsExchangeTest.this::whenEnded);
                from("direct:tap").process(e -> awaitEnd()).process(BodyAfterItsExchangeTest.this::readAll);
            }
        });

        await(() -> later.size() == 2);
        assertThat(later).isEqualTo(Collections.nCopies(2, content()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"property", "header", "variable"})
    void aBodyThatIsKeptElsewhereIsReadInATappedExchange(String where) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source(where, "delete=true"))
                        .process(READING)
                        .process(e -> keepAs(where, e))
                        .setBody(constant("other"))
                        .wireTap("direct:tap")
                        .process(BodyAfterItsExchangeTest.this::whenEnded);
                from("direct:tap")
                        .process(e -> awaitEnd())
                        .process(e -> e.getMessage().setBody(keptAs(where, e)))
                        .process(BodyAfterItsExchangeTest.this::read);
            }
        });

        await(() -> later.size() == 1);
        assertThat(later).containsExactly(content());
    }

    private static void keepAs(String where, Exchange exchange) {
        var body = exchange.getMessage().getBody();
        switch (where) {
            case "property" -> exchange.setProperty("kept", body);
            case "header" -> exchange.getMessage().setHeader("kept", body);
            default -> exchange.setVariable("kept", body);
        }
    }

    private static Object keptAs(String where, Exchange exchange) {
        return switch (where) {
            case "property" -> exchange.getProperty("kept");
            case "header" -> exchange.getMessage().getHeader("kept");
            default -> exchange.getVariable("kept");
        };
    }

    /** The exchange goes on in other threads, and the file is deleted when it has ended there. */
    @ParameterizedTest
    @ValueSource(strings = {"seda:next?waitForTaskToComplete=Never", "seda:next"})
    void anExchangeThatGoesOnElsewhereHasItsBody(String next) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("elsewhere", "delete=true"))
                        .process(BodyAfterItsExchangeTest.this::whenEnded)
                        .to(next);
                from(next).threads().delay(50).convertBodyTo(String.class).process(BodyAfterItsExchangeTest.this::read);
            }
        });

        await(() -> later.size() == 1);
        assertThat(later).containsExactly(content());
        await(() -> requests().contains("DELETE /demo/elsewhere/0.txt"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEnrichingBodyIsReadAndThenAggregated(boolean readBefore) throws Exception {
        store("enriching/a.txt", content());
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .process(BodyAfterItsExchangeTest.this::whenEnded)
                        .pollEnrich("westcloud:demo/enriching?delete=true", 3000)
                        .process(readBefore ? READING : BodyAfterItsExchangeTest::nothing)
                        .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                        .completionSize(1)
                        .parallelProcessing()
                        .process(e -> awaitEnd())
                        .process(BodyAfterItsExchangeTest.this::readAll);
            }
        });
        template().sendBody("direct:start", "start");

        await(() -> later.size() == 1);
        assertThat(later).containsExactly(content());
        assertThat(requests()).contains("DELETE /demo/enriching/a.txt");
    }

    /** Nobody but a processor has the body: it is still there if it is short, or was loaded as camel-ftp does it. */
    @ParameterizedTest
    @ValueSource(strings = {"delete=true", "delete=true&streamDownload=false"})
    void aBodyThatWasReadAndIsHeldByAProcessorOnly(String afterwards) throws Exception {
        var text = afterwards.contains("streamDownload") ? content() : "0123456789".repeat(1000);
        store("held/0.txt", text);
        var body = held("westcloud:demo/held?" + afterwards + "&" + FAST);

        assertThat(context().getTypeConverter().convertTo(String.class, body)).isEqualTo(text);
    }

    @Test
    void aLongOneIsGoneAndTheErrorSaysWhatToDo() throws Exception {
        var body = held(source("gone", "delete=true"));

        assertThatThrownBy(() -> context().getTypeConverter().mandatoryConvertTo(String.class, body))
                .rootCause()
                .hasMessageContaining("deleted when its exchange ended")
                .hasMessageContaining("streamDownload=false");
    }

    private Object held(String source) throws Exception {
        var held = new CopyOnWriteArrayList<Object>();
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source)
                        .process(BodyAfterItsExchangeTest.this::whenEnded)
                        .process(READING)
                        .process(e -> held.add(e.getMessage().getBody()));
            }
        });
        awaitEnd();
        return held.get(0);
    }

    /** Whatever the order of the threads is: a reader either has begun when the file is deleted, or reads what was kept. */
    @RepeatedTest(20)
    void aReaderThatBeginsWhileTheFileIsDeleted() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("raced", "delete=true", 5))
                        .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                        .completionSize(1)
                        .parallelProcessing()
                        .process(BodyAfterItsExchangeTest.this::readAll);
            }
        });

        await(() -> later.size() == 5);
        assertThat(later).isEqualTo(Collections.nCopies(5, content()));
    }

    @Test
    void whatWasKeptForATappedExchangeIsDeletedWhenThatHasEnded() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source("spooled-tap", "delete=true" + spooling()))
                        .wireTap("direct:tap")
                        .process(BodyAfterItsExchangeTest.this::whenEnded);
                from("direct:tap")
                        .process(e -> awaitEnd())
                        .process(e -> assertThat(spool).isNotEmptyDirectory())
                        .process(BodyAfterItsExchangeTest.this::read);
            }
        });

        await(() -> later.size() == 1);
        await(() -> Files.exists(spool) && spool.toFile().list().length == 0);
    }

    /** Steps after which nobody has the body any more, and how often they read it. */
    static Stream<Arguments> steps() {
        return Stream.of(
                steps("no reading", 1, route -> route.log("${header.CamelFileName}")),
                steps("reading", 1, route -> route.process(READING)),
                steps("splitting", 1, route -> route.split(Builder.body().tokenize("5"))
                        .streaming()
                        .log("${header.CamelFileName}")),
                steps("multicast", 1, route -> route.multicast().to("direct:read", "direct:read")),
                steps("parallel multicast", 2, route -> route.multicast()
                        .parallelProcessing()
                        .to("direct:read", "direct:read")),
                steps("recipient list", 1, route -> route.recipientList(Builder.constant("direct:read"))),
                steps("tap of a text", 1, route -> route.convertBodyTo(String.class)
                        .wireTap("direct:read")),
                steps("aggregation of texts", 1, route -> route.convertBodyTo(String.class)
                        .aggregate(Builder.constant(true), new GroupedBodyAggregationStrategy())
                        .completionSize(1)
                        .to("direct:read")));
    }

    private static Arguments steps(String name, int readings, Consumer<ProcessorDefinition<?>> steps) {
        return Arguments.of(name, readings, steps);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void aFileThatNobodyReadsLaterIsNotFetchedAgain(String name, int readings, Consumer<ProcessorDefinition<?>> steps)
            throws Exception {
        var source = source("once", "delete=true&repeatCount=1" + spooling());
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:read").process(READING);
                steps.accept(from(source).process(BodyAfterItsExchangeTest.this::whenEnded));
            }
        });
        awaitEnd();

        assertThat(Collections.frequency(requests(), "GET /demo/once/0.txt")).isBetween(1, readings);
        assertThat(requests()).endsWith("DELETE /demo/once/0.txt");
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void whatIsKeptIsInTheSpoolDirectoryUntilTheContextStops() throws Exception {
        var source = source("spooled", "delete=true&spoolDirectory=" + spool);
        var body = consumer().receiveBody(source, 3000);

        assertThat(spool)
                .isDirectoryContaining(
                        file -> file.toFile().length() == content().length());
        assertThat(context().getTypeConverter().convertTo(String.class, body)).isEqualTo(content());
        context().stop();
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeKeptIsNotDeleted() throws Exception {
        var source = source("unkept", "delete=true&spoolDirectory=" + Files.createDirectory(spool.resolve("gone")));
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(source)
                        .process(BodyAfterItsExchangeTest.this::whenEnded)
                        .process(e -> Files.delete(spool.resolve("gone")))
                        .wireTap("seda:never-consumed");
            }
        });
        awaitEnd();

        awaitPolls(3);
        assertThat(storedText("unkept/0.txt")).isEqualTo(content());
        assertThat(requests()).doesNotContain("DELETE /demo/unkept/0.txt");
    }

    private static String source(String directory, String afterwards) {
        return source(directory, afterwards, 1);
    }

    private static String source(String directory, String afterwards, int files) {
        for (int i = 0; i < files; i++) {
            store(directory + "/" + i + ".txt", content());
        }
        return "westcloud:demo/" + directory + "?" + afterwards + "&" + FAST;
    }

    private String spooling() {
        return "&spoolDirectory=" + spool;
    }

    /** More than any buffer on the way holds. */
    private static String content() {
        return "0123456789".repeat(300_000);
    }

    private void whenEnded(Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new LastOfAll(exchangeEnded::countDown));
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(exchangeEnded.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void nothing(Exchange exchange) {
        // A step in which nobody looks at the body.
    }

    private void read(Exchange exchange) {
        later.add(exchange.getMessage().getBody(String.class));
    }

    private void readAll(Exchange exchange) {
        for (Object body : exchange.getMessage().getBody(List.class)) {
            later.add(exchange.getContext().getTypeConverter().convertTo(String.class, exchange, body));
        }
    }
}
