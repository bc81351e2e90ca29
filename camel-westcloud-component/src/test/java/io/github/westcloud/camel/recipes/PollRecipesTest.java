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
package io.github.westcloud.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.WestCloudConsumer;
import java.io.File;
import java.nio.file.Files;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PollRecipesTest extends RecipeSupport {

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @Override
    RecipeBook book() {
        return new PollRecipes();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBookedGoesToTheArchive(Dsl dsl) throws Exception {
        store("invoices/inbox/a.pdf", "a");
        receive(context, "direct:book");
        run(dsl, "poll-archive");
        var archived = "invoices/archive/" + Year.now() + "/a.pdf";
        await(() -> stored(archived) != null);

        assertThat(names).containsExactly("a.pdf");
        assertThat(stored("invoices/inbox/a.pdf")).isNull();
        assertThat(requests()).contains("PUT /" + archived);
    }

    @ParameterizedTest
    @EnumSource
    void eachVersionComesOnce(Dsl dsl) throws Exception {
        store("invoices/rates/today.csv", "1");
        receive(context, "direct:rates");
        run(dsl, "poll-once");
        awaitPolls(3);
        assertThat(names).hasSize(1);

        store("invoices/rates/today.csv", "22");
        await(() -> names.size() == 2);
        awaitPolls(3);
        assertThat(names).hasSize(2);
        assertThat(stored("invoices/rates/today.csv")).isEqualTo("22");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasFetchedIsDeleted(Dsl dsl) {
        store("invoices/inbox/a.txt", "a");
        store("invoices/inbox/b.txt", "b");
        run(dsl, "poll-delete");
        await(() -> stored("invoices/inbox/a.txt") == null && stored("invoices/inbox/b.txt") == null);

        assertThat(path("inbox/a.txt")).hasContent("a");
        assertThat(path("inbox/b.txt")).hasContent("b");
    }

    @ParameterizedTest
    @EnumSource
    void aPoisonFileDoesNotHoldUpTheOthers(Dsl dsl) throws Exception {
        store("invoices/inbox/a.pdf", "poison");
        store("invoices/inbox/b.pdf", "fine");
        receive(context, "direct:book", exchange -> {
            if ("poison".equals(exchange.getMessage().getBody(String.class))) {
                throw new IllegalStateException("no invoice");
            }
        });
        run(dsl, "poll-move-failed");
        await(() -> stored("invoices/failed/a.pdf") != null && stored("invoices/inbox/b.pdf") == null);

        assertThat(stored("invoices/failed/a.pdf")).isEqualTo("poison");
        assertThat(names).containsExactly("a.pdf", "b.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void twoContextsWithOneRepositoryShareTheWork(Dsl dsl) throws Exception {
        shareTwentyFiles(node -> run(node, dsl, "poll-cluster"), seen -> true);
    }

    @ParameterizedTest
    @EnumSource
    void twoContextsWithOneRepositoryShareTheWorkAndDeleteIt(Dsl dsl) throws Exception {
        shareTwentyFiles(node -> run(node, dsl, "poll-cluster-delete"), seen -> seen.getCacheSize() == 0);
        assertThat(requests())
                .filteredOn(request -> request.startsWith("DELETE"))
                .hasSize(20);
    }

    private void shareTwentyFiles(Consumer<DefaultCamelContext> recipe, Predicate<MemoryIdempotentRepository> isDone)
            throws Exception {
        for (int i = 0; i < 20; i++) {
            store("invoices/inbox/" + i + ".pdf", "x");
        }
        var seen = (MemoryIdempotentRepository) MemoryIdempotentRepository.memoryIdempotentRepository(1000);
        try (var second = newContext()) {
            for (var node : List.of(context, second)) {
                node.getRegistry().bind("seen", seen);
                receive(node, "direct:book");
                recipe.accept(node);
            }
            await(() -> names.size() >= 20 && isDone.test(seen));
            awaitPolls(6);
            // The repository forgets everything when the first of the two contexts stops it.
            assertThat(names).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsStillChangingHasToRest(Dsl dsl) throws Exception {
        store("invoices/inbox/a.pdf", "a");
        receive(context, "direct:book");
        run(dsl, "poll-changed");
        await(() -> stored("invoices/inbox/a.pdf") == null);

        assertThat(names).containsExactly("a.pdf");
        assertThat(requests().stream().filter("HEAD /invoices/inbox/a.pdf"::equals))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsEnrichedWithTheFileItNames(Dsl dsl) throws Exception {
        store("invoices/2026/1.pdf", "one");
        store("invoices/2026/2.pdf", "two");
        receive(context, "direct:mail");
        run(dsl, "poll-enrich");

        assertThat(template.requestBodyAndHeader("direct:order", null, "number", 2, String.class))
                .isEqualTo("two");
        assertThat(template.requestBodyAndHeader("direct:order", null, "number", 1, String.class))
                .isEqualTo("one");
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsOnDiskWhileItIsProcessed(Dsl dsl) throws Exception {
        store("invoices/video/a.mp4", "film");
        var sizes = new CopyOnWriteArrayList<Long>();
        receive(
                context,
                "direct:transcode",
                exchange -> sizes.add(
                        Files.size(exchange.getMessage().getBody(File.class).toPath())));
        run(dsl, "poll-local-work");
        await(() -> stored("invoices/video/a.mp4") == null);

        assertThat(sizes).containsExactly(4L);
        assertThat(exchanges.get(0).getMessage().getHeader(WestCloudConstants.FILE_LOCAL_WORK_PATH, String.class))
                .startsWith(path("work").toString());
        await(() -> !Files.exists(path("work/a.mp4")));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatPassesTheFiltersComes(Dsl dsl) throws Exception {
        for (var name : List.of("a.pdf", "b.txt", "x/c.xml", "x/y/d.pdf", "x/y/z/e.pdf", "x/draft/f.pdf")) {
            store("invoices/inbox/" + name, "x");
        }
        store("invoices/inbox/empty.pdf", "");
        receive(context, "direct:book");
        run(dsl, "poll-filter");
        await(() -> names.size() == 3);
        awaitPolls(8);

        assertThat(names).containsExactlyInAnyOrder("a.pdf", "x/c.xml", "x/y/d.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void filesComeInTheOrderThatIsAskedFor(Dsl dsl) throws Exception {
        for (var name : List.of("a", "c", "b")) {
            store("invoices/inbox/" + name, "x");
        }
        receive(context, "direct:book");
        run(dsl, "poll-sort");
        await(() -> names.size() == 3);

        var modified = exchanges.stream()
                .map(exchange -> exchange.getMessage().getHeader(WestCloudConstants.FILE_LAST_MODIFIED, Long.class))
                .toList();
        assertThat(modified).isSorted();
        if (modified.stream().distinct().count() == 1) {
            assertThat(names).containsExactly("c", "b", "a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileWaitsForItsDoneFile(Dsl dsl) throws Exception {
        store("invoices/batches/a.csv", "a");
        store("invoices/batches/b.csv", "b");
        store("invoices/batches/b.csv.done", "");
        receive(context, "direct:book");
        run(dsl, "poll-done-file");
        await(() -> stored("invoices/batches/b.csv") == null);
        awaitPolls(3);

        assertThat(names).containsExactly("b.csv");
        assertThat(stored("invoices/batches/a.csv")).isEqualTo("a");
        assertThat(stored("invoices/batches/b.csv.done")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void withoutDownloadTheHeadersTellOfTheFile(Dsl dsl) throws Exception {
        store("invoices/inbox/a.pdf", "four");
        receive(context, "direct:index");
        run(dsl, "poll-headers-only");
        await(() -> names.size() == 1);

        var message = exchanges.get(0).getMessage();
        assertThat(message.getBody()).isNull();
        assertThat(message.getHeaders())
                .containsAllEntriesOf(Map.of(
                        WestCloudConstants.FILE_LENGTH, 4L, WestCloudConstants.FILE_ABSOLUTE_PATH, "inbox/a.pdf"));
        assertThat(requests()).doesNotContain("GET /invoices/inbox/a.pdf");
    }

    private void receive(DefaultCamelContext in, String uri) throws Exception {
        receive(in, uri, exchange -> {});
    }

    private void receive(DefaultCamelContext in, String uri, Processor work) throws Exception {
        in.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .process(exchange -> {
                            exchanges.add(exchange.copy());
                            names.add(exchange.getMessage().getHeader(WestCloudConstants.FILE_NAME, String.class));
                        })
                        .process(work);
            }
        });
    }

    /** Waits for this many listings more. */
    private void awaitPolls(int count) {
        long before = listings();
        await(() -> listings() >= before + count);
    }

    private long listings() {
        var consumer = context.getRoutes().stream()
                .map(org.apache.camel.Route::getConsumer)
                .filter(WestCloudConsumer.class::isInstance)
                .map(WestCloudConsumer.class::cast)
                .findFirst()
                .orElseThrow();
        var directory =
                "GET /" + ((io.github.westcloud.camel.WestCloudEndpoint) consumer.getEndpoint()).getBucketName() + "/"
                        + ((io.github.westcloud.camel.WestCloudEndpoint) consumer.getEndpoint())
                                .getConfiguration()
                                .getDirectory();
        return requests().stream().filter(directory::equals).count();
    }
}
