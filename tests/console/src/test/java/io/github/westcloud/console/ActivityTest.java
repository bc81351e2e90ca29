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
package io.github.westcloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The charts. */
class ActivityTest extends ConsoleTestSupport {

    private static final String INK =
            """
            return Array.from(document.querySelectorAll('.plot canvas'), canvas =>
              canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(value => value > 0))
            """;
    private static final String COMPUTED =
            """
            const done = arguments[arguments.length - 1];
            import('./metrics.js').then(({ parse, percentile }) => {
              const totals = parse(arguments[0]);
              done([totals.requests, totals.clientErrors, totals.serverErrors, percentile(totals.buckets, 0.5)].join());
            });
            """;

    @Test
    void areDrawnOverTheTime() {
        var storage = new Storage(server);
        page.open("activity");
        page.await("a share of errors", () -> {
            storage.put("/demo/file", new byte[100_000], "x-west-overwrite", "true");
            storage.get("/demo/missing");
            return !page.text("#errorRate .latest").matches("(?s).*4xx (–|0%).*");
        });
        assertThat(page.text("#throughput .latest")).containsPattern("received \\d.* [KM]iB/s");
        assertThat(page.text("#requestRate .latest")).containsPattern("Requests \\d");
        assertThat(page.text("#latency .latest")).containsPattern("p50 \\d.* ms\\s+p95 \\d.* ms\\s+p99 \\d.* ms");
        assertThat(page.script(INK)).asString().isEqualTo("[true, true, true, true]");
    }

    @Test
    void takeTheirValuesFromTheMetrics() {
        page.open("activity");
        var metrics =
                """
                westcloud_requests_total{dialect="rest",method="GET",status="200"} 6.0
                westcloud_requests_total{dialect="rest",method="GET",status="404"} 3.0
                westcloud_requests_total{dialect="s3",method="PUT",status="0"} 1.0
                westcloud_request_duration_seconds_bucket{method="GET",le="0.01"} 4
                westcloud_request_duration_seconds_bucket{method="GET",le="0.02"} 8
                westcloud_request_duration_seconds_bucket{method="GET",le="+Inf"} 9
                westcloud_request_duration_seconds_bucket{method="PUT",le="0.01"} 0
                westcloud_request_duration_seconds_bucket{method="PUT",le="0.02"} 0
                westcloud_request_duration_seconds_bucket{method="PUT",le="+Inf"} 1
                """;
        // Half of ten is one above the four of the first bucket, a quarter of the way from 10 to 20 milliseconds.
        assertThat(page.driver().executeAsyncScript(COMPUTED, metrics)).isEqualTo("10,3,1,12.5");
    }
}
