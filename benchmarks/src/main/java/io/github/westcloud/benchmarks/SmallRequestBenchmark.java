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

import io.github.westcloud.server.WestCloudServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an upload and a download of 1 KiB cost the thread that asks for them: CPU time and allocated bytes, which a busy machine
 * hardly changes. The contestants take turns against one local server in memory, whose threads do not count.
 */
public final class SmallRequestBenchmark {

    private static final int WARM_UP_ROUNDS = 4;
    private static final int ROUNDS = 7;
    private static final int REQUESTS_IN_A_ROUND = 2_000;

    private SmallRequestBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = WestCloudServer.builder()
                        .bucket("bench")
                        .user("bench", "bench")
                        .rememberedRequests(0)
                        .start();
                var clients = new ClientContestants(server.uri());
                var routes = new RouteContestants(server.uri())) {
            measure("upload", clients.uploads(), routes.uploads());
            measure("download", clients.downloads(), routes.downloads());
        }
        // HttpClient and Camel have threads of their own, which end when they are idle.
        System.exit(0);
    }

    private static void measure(String title, Map<String, Contestant> clients, Map<String, Contestant> routes)
            throws Exception {
        print(title + " of 1 KiB without Camel", rounds(clients));
        print(title + " of 1 KiB through a ProducerTemplate", rounds(routes));
    }

    private static Map<String, List<Cost>> rounds(Map<String, Contestant> contestants) throws Exception {
        var costs = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (var contestant : contestants.entrySet()) {
                var cost = Cost.of(contestant.getValue(), REQUESTS_IN_A_ROUND);
                if (round >= WARM_UP_ROUNDS) {
                    costs.computeIfAbsent(contestant.getKey(), name -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        return costs;
    }

    /** The ratios are to the first line. */
    private static void print(String title, Map<String, List<Cost>> rounds) {
        System.out.printf("%n%s, median of %d rounds (lowest to highest)%n", title, ROUNDS);
        var first = Cost.median(rounds.values().iterator().next());
        rounds.forEach((name, costs) -> {
            var median = Cost.median(costs);
            System.out.printf(
                    "%-34s %6.1f us CPU (%.1f to %.1f) %5.2f  %,8d bytes %5.2f%n",
                    name,
                    median.microseconds(),
                    costs.stream().mapToDouble(Cost::microseconds).min().orElseThrow(),
                    costs.stream().mapToDouble(Cost::microseconds).max().orElseThrow(),
                    median.microseconds() / first.microseconds(),
                    median.bytes(),
                    median.bytes() / (double) first.bytes());
        });
    }
}
