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
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
                var rest = client(server, DialectName.REST);
                var s3 = client(server, DialectName.S3)) {
            new Filler(rest).fill("small", PAGE);
            new Filler(rest).fill("large", entries);
            print("REST", measure(pages(rest, entries, List.of(ListOrder.ASC, ListOrder.DESC))));
            // It has no other order.
            print("S3 with a delimiter", measure(pages(s3, entries, List.of(ListOrder.ASC))));
            printHeap();
        } finally {
            delete(data);
        }
    }

    private static WestCloudClient client(WestCloudServer server, DialectName dialect) {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .dialect(dialect)
                .bucket("bench")
                .credentials("bench", "bench")
                .build());
    }

    /** The kinds of page that are compared; the first is what the others are held against. */
    private static Map<String, Runnable> pages(WestCloudClient client, int entries, List<ListOrder> orders) {
        var small = ListRequest.builder(ObjectPath.of("small")).limit(PAGE).build();
        var large = ListRequest.builder(ObjectPath.of("large")).limit(PAGE).build();
        var calls = new LinkedHashMap<String, Runnable>();
        for (var order : orders) {
            var suffix = order == ListOrder.DESC ? ", descending" : "";
            var first = large.toBuilder().order(order).build();
            var middle = middle(client, first, entries);
            var only = small.toBuilder().order(order).build();
            calls.put("100 entries, the only page" + suffix, () -> list(client, only));
            calls.put("%,d entries, first page".formatted(entries) + suffix, () -> list(client, first));
            calls.put("page in the middle" + suffix, () -> list(client, middle));
        }
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

    private static void print(String dialect, Map<String, List<Double>> rounds) {
        System.out.printf("%n%s: pages of %d entries, median of %d rounds%n", dialect, PAGE, ROUNDS);
        double first = median(rounds.values().iterator().next());
        rounds.forEach((name, times) ->
                System.out.printf("%-36s %8.0f us  %5.2f%n", name, median(times), median(times) / first));
    }

    /** That of the server and its clients, which are in this process. */
    private static void printHeap() {
        System.gc();
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf("%nHeap after a collection: %d MiB%n", used >> 20);
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
