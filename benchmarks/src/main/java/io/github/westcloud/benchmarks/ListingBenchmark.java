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
package io.github.westcloud.benchmarks;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page of a listing costs in a small and in a large directory. The local server keeps its data on disk; every page
 * has 100 entries and comes over HTTP. In each round every kind of page is asked for in turn, and the figures are the
 * medians of the rounds.
 *
 * <p>Argument: how many entries the large directory has, 1,000,000 if not given.
 */
public final class ListingBenchmark {

    private static final int PAGE = 100;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 15;
    private static final int PAGES_IN_A_ROUND = 200;

    private ListingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int entries = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var data = Files.createTempDirectory("westcloud-listing-");
        try (var server = WestCloudServer.builder()
                        .bucket("bench")
                        .user("bench", "bench")
                        .rememberedRequests(0)
                        .dataDirectory(data)
                        .start();
                var client = WestCloudClient.create(ClientConfig.builder()
                        .endpoint(server.uri())
                        .bucket("bench")
                        .credentials("bench", "bench")
                        .build())) {
            new Filler(client).fill("small", PAGE);
            new Filler(client).fill("large", entries);
            print(measure(pages(client, entries)));
        } finally {
            delete(data);
        }
    }

    /** The kinds of page that are compared; the first is what the others are held against. */
    private static Map<String, ListRequest> pagesOf(WestCloudClient client, int entries) {
        var small = ListRequest.builder(ObjectPath.of("small")).limit(PAGE).build();
        var large = ListRequest.builder(ObjectPath.of("large")).limit(PAGE).build();
        var pages = new LinkedHashMap<String, ListRequest>();
        pages.put("100 entries, the only page", small);
        pages.put(
                "the only page, descending",
                small.toBuilder().order(ListOrder.DESC).build());
        pages.put("%,d entries, first page".formatted(entries), large);
        pages.put(
                "first page, descending",
                large.toBuilder().order(ListOrder.DESC).build());
        pages.put("page in the middle", middle(client, large, entries));
        pages.put(
                "page in the middle, descending",
                middle(client, large.toBuilder().order(ListOrder.DESC).build(), entries));
        return pages;
    }

    private static Map<String, Runnable> pages(WestCloudClient client, int entries) {
        var calls = new LinkedHashMap<String, Runnable>();
        pagesOf(client, entries).forEach((name, request) -> calls.put(name, () -> list(client, request)));
        return calls;
    }

    private static void list(WestCloudClient client, ListRequest request) {
        int size = client.list(request).entries().size();
        if (size != PAGE) {
            throw new IllegalStateException("A page had " + size + " entries instead of " + PAGE);
        }
    }

    private static ListRequest middle(WestCloudClient client, ListRequest request, int entries) {
        var iterator = request.iterator();
        for (int seen = 0; seen < entries / 2; seen += 10_000) {
            var step = request.toBuilder()
                    .limit(10_000)
                    .iterator(iterator.orElse(null))
                    .build();
            iterator = client.list(step).nextIterator();
        }
        return request.toBuilder().iterator(iterator.orElse(null)).build();
    }

    private static Map<String, List<Double>> measure(Map<String, Runnable> pages) {
        var rounds = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (var page : pages.entrySet()) {
                double microseconds = time(page.getValue());
                if (round >= WARM_UP_ROUNDS) {
                    rounds.computeIfAbsent(page.getKey(), name -> new ArrayList<>())
                            .add(microseconds);
                }
            }
        }
        return rounds;
    }

    private static double time(Runnable page) {
        long start = System.nanoTime();
        for (int i = 0; i < PAGES_IN_A_ROUND; i++) {
            page.run();
        }
        return (System.nanoTime() - start) / 1e3 / PAGES_IN_A_ROUND;
    }

    private static void print(Map<String, List<Double>> rounds) {
        System.out.printf("%nPages of %d entries, median of %d rounds%n", PAGE, ROUNDS);
        double first = median(rounds.values().iterator().next());
        rounds.forEach((name, times) ->
                System.out.printf("%-36s %8.0f us  %5.2f%n", name, median(times), median(times) / first));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.sorted((a, b) -> b.compareTo(a))::iterator) {
                Files.delete(path);
            }
        }
    }
}
