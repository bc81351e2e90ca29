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
package io.github.westcloud.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.RawHttp;
import io.github.westcloud.server.support.Rest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The latest requests, and their metrics. */
class AdminRequestsTest extends AdminPortSupport {

    private static final int REMEMBERED = 20;

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        super.configure(builder);
        builder.user("bob", "b").rememberedRequests(REMEMBERED);
    }

    @Test
    void haveWhatAnybodyAsks() {
        rest.put("/demo/file", "content", "Content-Secret", "k3y");
        rest.get("/demo/file!k3y");
        var page = get("/-/requests").json();
        assertThat(page.path("matching").asInt()).isEqualTo(2);
        var download = page.path("requests").get(0);
        assertThat(download.path("method").asText()).isEqualTo("GET");
        assertThat(download.path("path").asText()).isEqualTo("/demo/file!***");
        assertThat(download.path("responseBytes").asLong()).isEqualTo(7);
        var upload = page.path("requests").get(1);
        assertThat(upload.path("user").asText()).isEqualTo("alice");
        assertThat(upload.path("dialect").asText()).isEqualTo("rest");
        assertThat(upload.path("status").asInt()).isEqualTo(200);
        assertThat(upload.path("received").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(upload.path("client").asText()).isEqualTo("127.0.0.1");
        assertThat(upload.path("requestBytes").asLong()).isEqualTo(7);
        assertThat(upload.path("milliseconds").asDouble()).isPositive();
        assertThat(upload.has("code")).isFalse();
        assertThat(upload.has("body")).as("is not recorded").isFalse();
        assertThat(get("/-/requests/" + upload.path("id").asText()).json().path("path"))
                .isEqualTo(upload.path("path"));
        assertThat(get("/-/requests").text()).doesNotContain("k3y", "c2VjcmV0");
    }

    @Test
    void sayWhyTheyWereRefused() {
        rest.get("/demo/none");
        new Rest(server.uri(), "alice", "wr0ng").get("/demo");
        var requests = get("/-/requests").json().path("requests");
        assertThat(requests.get(1).path("code").asLong()).isEqualTo(404000001);
        assertThat(requests.get(1).path("explanation").asText()).contains("/demo/none");
        assertThat(requests.get(0).path("code").asLong()).isEqualTo(401000002);
        assertThat(requests.get(0).path("explanation").asText()).contains("password");
        assertThat(requests.get(0).path("user").asText()).isEqualTo("alice");
        assertThat(get("/-/requests").text()).doesNotContain("wr0ng");
    }

    @Test
    void sayWhichFaultMetThem() {
        post("/-/faults", "{\"status\":503,\"path\":\"/demo/*\"}");
        rest.get("/demo/file");
        assertThat(get("/-/requests")
                        .json()
                        .path("requests")
                        .get(0)
                        .path("explanation")
                        .asText())
                .contains("fault 1", "/demo/*");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4",
        "?method=PUT, 2",
        "?path=/demo/*, 3",
        "?path=/demo/a&method=GET, 1",
        "?status=404, 1",
        "?status=2xx, 3",
        "?user=bob, 1",
        "?user=b, 0",
        "?since=2026-03-01T10:00:05Z, 1",
        "?since=2026-03-01T10:00:00Z, 4"
    })
    void areFiltered(String query, int count) {
        rest.put("/demo/a", "1");
        new Rest(server.uri(), "bob", "b").put("/demo/b", "2");
        rest.get("/demo");
        clock.advance(Duration.ofSeconds(10));
        rest.get("/demo/none");
        // One more for the filter of path and method.
        if (query.equals("?path=/demo/a&method=GET")) {
            rest.get("/demo/a");
        }
        assertThat(get("/-/requests/count" + query).json().path("count").asInt())
                .isEqualTo(count);
        assertThat(get("/-/requests" + query).json().path("requests")).hasSize(count);
    }

    @Test
    void areBounded() {
        for (int i = 0; i < REMEMBERED + 5; i++) {
            rest.get("/demo/" + i);
        }
        assertThat(get("/-/requests/count").json().path("count").asInt()).isEqualTo(REMEMBERED);
        assertThat(get("/-/requests?limit=2").json().path("requests"))
                .extracting(request -> request.path("path").asText())
                .containsExactly("/demo/" + (REMEMBERED + 4), "/demo/" + (REMEMBERED + 3));
        assertThat(delete("/-/requests").status()).isEqualTo(200);
        assertThat(get("/-/requests/count").json().path("count").asInt()).isZero();
    }

    @Test
    void haveTheBeginningOfTheirBodiesOnRequest() {
        rest.put("/demo/before", "content");
        put("/-/recording", "{\"bodyBytes\":4}");
        rest.put("/demo/file", "content");
        rest.get("/demo/file");
        var requests = get("/-/requests").json().path("requests");
        assertThat(requests.get(0).has("body")).as("has none").isFalse();
        var body = requests.get(1).path("body");
        assertThat(Base64.getDecoder().decode(body.path("first").asText())).isEqualTo("cont".getBytes(UTF_8));
        // Made with: printf content | sha256sum
        assertThat(body.path("sha256").asText())
                .isEqualTo("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73");
        assertThat(requests.get(2).has("body")).isFalse();
        put("/-/recording", "{\"bodyBytes\":0}");
        rest.put("/demo/after", "content");
        assertThat(get("/-/requests").json().path("requests").get(0).has("body"))
                .isFalse();
    }

    @Test
    void areFollowedAsTheyHappen() throws IOException {
        var events = new URL(server.adminUri().orElseThrow() + "/-/requests/events?method=PUT").openConnection();
        events.setReadTimeout(20_000);
        try (var lines = new BufferedReader(new InputStreamReader(events.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).as("is connected").isEqualTo(":");
            lines.readLine();
            rest.get("/demo");
            rest.put("/demo/file", "content");
            assertThat(afterHeartbeats(lines)).isEqualTo("event: request");
            assertThat(lines.readLine()).startsWith("id: ");
            var request = new ObjectMapper().readTree(lines.readLine().substring("data: ".length()));
            assertThat(request.path("path").asText()).isEqualTo("/demo/file");
            assertThat(request.path("status").asInt()).isEqualTo(200);
            server.close();
            assertThat(lines.lines().filter(line -> line.startsWith("data")))
                    .as("ends with the server")
                    .isEmpty();
        }
    }

    @Test
    void haveOnlySoManyFollowers() throws IOException {
        var followers = new ArrayList<RawHttp>();
        for (int i = 0; i < 32; i++) {
            followers.add(follower());
        }
        assertThat(get("/-/requests/events").status()).isEqualTo(429);
        for (var follower : followers) {
            follower.close();
        }
        await("those that have left to make room")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> follower().close());
    }

    /** Heartbeats are comments. */
    private static String afterHeartbeats(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line.isEmpty() || line.equals(":")) {
            line = lines.readLine();
        }
        return line;
    }

    private RawHttp follower() throws IOException {
        var follower = new RawHttp(server.adminUri().orElseThrow());
        follower.send("GET /-/requests/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(new String(follower.readBytes(12), UTF_8)).isEqualTo("HTTP/1.1 200");
        return follower;
    }

    @Test
    void areCountedForPrometheus() {
        rest.put("/demo/file", "content");
        rest.get("/demo/none");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(metrics())
                .contains(
                        "westcloud_requests_total{dialect=\"rest\",method=\"PUT\",status=\"200\"} 1.0",
                        "westcloud_requests_total{dialect=\"rest\",method=\"GET\",status=\"404\"} 1.0",
                        "westcloud_refusals_total{code=\"404000001\"} 1.0",
                        "westcloud_request_bytes_total 7.0",
                        "westcloud_buckets 1.0",
                        "westcloud_request_duration_seconds_count{method=\"PUT\"} 1"));
        assertThat(get("/-/metrics").header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void makeNoTimeSeriesOfTheirOwn() {
        for (var method : new String[] {"BREW", "WHEN"}) {
            rest.send(method, "/demo");
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(metrics())
                .contains("westcloud_requests_total{dialect=\"rest\",method=\"other\",status=\"405\"} 2.0"));
    }

    private List<String> metrics() {
        return get("/-/metrics").text().lines().toList();
    }
}
