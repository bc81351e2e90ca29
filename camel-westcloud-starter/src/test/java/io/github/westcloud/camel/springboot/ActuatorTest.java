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
package io.github.westcloud.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.spring.WithWestCloudServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;

/** Health, meters and properties as the actuator shows them over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoints.web.exposure.include=health,metrics,env,configprops",
            "management.endpoint.health.show-details=always",
            "management.endpoint.env.show-values=always",
            "management.endpoint.configprops.show-values=always",
            "camel.health.producers-enabled=true",
            "camel.health.exposure-level=full",
            "camel.component.westcloud.region=cn-north-1",
            "camel.component.westcloud.content-secret=hunter2",
            "camel.component.westcloud.maximum-retries=0"
        })
@WithWestCloudServer(username = "somebody", password = "swordfish")
@DirtiesContext
class ActuatorTest {

    private static final String CHECK = "producer:westcloud-demo/inbox";

    @Value("${local.server.port}")
    int port;

    @Autowired
    WestCloudServer server;

    @Autowired
    ProducerTemplate template;

    @Test
    void healthIsUpWithTheBucketAndDownWithoutTheService() throws Exception {
        var up = get("health");
        assertThat(up.at("/status").asText()).isEqualTo("UP");
        assertThat(camel(up).path(CHECK).asText()).isEqualTo("UP");

        server.close();

        var down = get("health");
        assertThat(down.at("/status").asText()).isEqualTo("DOWN");
        assertThat(camel(down).path(CHECK).asText()).isEqualTo("DOWN");
        assertThat(camel(down).path(CHECK + ".data").path("westcloud.kind").asText())
                .isEqualTo("UNREACHABLE");
        assertThat(down.toString()).doesNotContain("swordfish").doesNotContain("hunter2");
    }

    @Test
    void metersCountWhatMoved() throws Exception {
        var before = get("metrics/camel.westcloud.bytes.sent?tag=bucket:demo");
        template.sendBodyAndHeader("direct:in", "four", "CamelFileName", System.nanoTime() + ".txt");

        assertThat(get("metrics").toString()).contains("camel.westcloud.requests", "camel.westcloud.transfers");
        assertThat(total(get("metrics/camel.westcloud.bytes.sent?tag=bucket:demo")) - total(before))
                .isEqualTo(4);
    }

    @Test
    void secretsAreLeftOutWhereValuesAreShown() throws Exception {
        for (var endpoint : new String[] {"env", "configprops"}) {
            assertThat(get(endpoint).toString())
                    .contains("cn-north-1")
                    .contains("******")
                    .doesNotContain("swordfish")
                    .doesNotContain("hunter2");
        }
    }

    private static JsonNode camel(JsonNode health) {
        return health.at("/components/camelHealth/details");
    }

    private static long total(JsonNode metric) {
        return metric == null ? 0 : metric.at("/measurements/0/value").asLong();
    }

    /** Null if there is nothing. */
    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + path))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 404 ? null : new ObjectMapper().readTree(answer.body());
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        /** A second one beside the actuator's own, so that there is a choice to be made. */
        @Bean
        MeterRegistry secondRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        MeterRegistry firstRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        RouteBuilder route() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to("westcloud:demo/inbox");
                }
            };
        }
    }
}
