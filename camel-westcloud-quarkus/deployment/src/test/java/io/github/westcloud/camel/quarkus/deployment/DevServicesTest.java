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
package io.github.westcloud.camel.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that says nothing of a service has one of its own, in which a route uploads, polls and deletes. */
class DevServicesTest {

    private static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(archive -> archive.addClass(Polling.class))
            .overrideConfigKey("quarkus.camel.westcloud.devservices.buckets", "letters,archive")
            .overrideConfigKey("camel.health.producers-enabled", "true")
            .setLogRecordPredicate(line -> line.getMessage().startsWith("Dev Services for West Cloud started at "))
            .assertLogRecords(lines -> assertThat(lines).hasSize(1))
            .overrideConfigKey("camel.component.westcloud.username", "bob");

    @Inject
    ProducerTemplate producer;

    @Inject
    SmallRyeHealthReporter health;

    @ConfigProperty(name = "camel.component.westcloud.endpoint-url")
    String endpointUrl;

    @Test
    void uploadsPollsAndDeletes() throws Exception {
        assertThat(endpointUrl).startsWith("http://127.0.0.1:");

        producer.sendBody("westcloud:letters/inbox?fileName=hello.txt", "Hello");

        assertThat(RECEIVED.poll(60, TimeUnit.SECONDS)).isEqualTo("Hello");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(list("letters/inbox")).isEmpty());
    }

    @Test
    void hasTheBucketsThatAreConfigured() {
        producer.sendBody("westcloud:archive?operation=createDirectory&directory=2026", null);

        assertThat(list("archive")).anyMatch(entry -> entry.toString().contains("2026"));
    }

    @Test
    void theHealthHasTheChecksOfProducersAndConsumers() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        health.getReadiness().getPayload().toString())
                .contains("\"producer:westcloud-archive/sent\":\"UP\"")
                .contains("\"consumer:polling\":\"UP\""));
    }

    private Iterable<?> list(String directory) {
        return (Iterable<?>) producer.requestBody("westcloud:" + directory + "?operation=list", (Object) null);
    }

    public static class Polling extends RouteBuilder {

        @Override
        public void configure() {
            from("westcloud:letters/inbox?delete=true&delay=100")
                    .routeId("polling")
                    .process(exchange -> RECEIVED.add(exchange.getMessage().getBody(String.class)))
                    .to("westcloud:archive/sent");
        }
    }
}
