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

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.junit.jupiter.api.Test;

/** Camel's health checks of producers and consumers. */
class HealthTest extends ServerTestSupport {

    private static final String PRODUCER = "producer:westcloud-demo/healthy";

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var registry = new DefaultHealthCheckRegistry();
        registry.setCamelContext(context);
        registry.register(registry.resolveById("producers"));
        registry.register(registry.resolveById("consumers"));
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        // Camel switches the checks of producers off, unless camel.health.producers-enabled says otherwise.
        ((HealthCheckRepository) registry.resolveById("producers")).setEnabled(true);
        return context;
    }

    @Test
    void aProducerIsUpWhenTheBucketAnswersOneSignedRequest() throws Exception {
        route("direct:up", "westcloud:demo/healthy");
        var result = check(PRODUCER);

        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry(HealthCheck.ENDPOINT_URI, "westcloud://demo/healthy")
                .containsEntry(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS);
        assertThat(requests()).containsExactly("HEAD /demo/");
        assertThat(records().get(0).header("authorization")).isPresent();
    }

    @Test
    void aProducerIsDownWhenTheServiceDoesNotKnowTheUser() throws Exception {
        route("direct:wrong", "westcloud:demo/healthy?password=RAW(wrong-one)");
        var result = check(PRODUCER);

        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 401);
        assertThat(result.getMessage().orElseThrow()).startsWith("head of /demo/ failed: ");
        assertThat(result.getMessage().orElseThrow() + result.getDetails()).doesNotContain("wrong-one");
    }

    @Test
    void aProducerIsDownAtOnceWhenNobodyAnswers() throws Exception {
        route("direct:nobody", "westcloud:demo/healthy?endpointUrl=http://127.0.0.1:1&retryDelay=60000");
        var result = check(PRODUCER);

        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getDetails()).doesNotContainKey(HealthCheck.HTTP_RESPONSE_CODE);
    }

    @Test
    void aStoppedProducerHasNoCheckAndADisabledOneIsUnknown() throws Exception {
        context().getComponent("westcloud", WestCloudComponent.class).setHealthCheckProducerEnabled(false);
        route("direct:disabled", "westcloud:demo/healthy");
        assertThat(check(PRODUCER).getState()).isEqualTo(State.UNKNOWN);
        assertThat(requests()).isEmpty();

        context().stop();
        assertThat(HealthCheckHelper.getHealthCheck(context(), PRODUCER)).isNull();
    }

    @Test
    void theChecksRequestsAreNoPartOfTheEndpointsCounters() throws Exception {
        route("direct:silent", "westcloud:demo/healthy");
        check(PRODUCER);
        var endpoint = (WestCloudEndpoint) context().getEndpoint("westcloud:demo/healthy");

        assertThat(requests()).hasSize(1);
        assertThat(endpoint.getRequests()).isZero();
    }

    @Test
    void aConsumerIsDownWhenItsPollsFailAndUpWhenTheyDoNot() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/polled?initialDelay=0&delay=10")
                        .routeId("good")
                        .to("mock:good");
                from("westcloud:demo/polled?initialDelay=0&delay=10&runLoggingLevel=OFF&password=RAW(wrong-one)")
                        .routeId("bad")
                        .to("mock:bad");
            }
        });
        await(() -> check("consumer:good").getState() == State.UP);
        await(() -> check("consumer:bad").getMessage().orElse("").startsWith("Consumer failed polling"));
        var bad = check("consumer:bad");

        assertThat(bad.getState()).isEqualTo(State.DOWN);
        assertThat(bad.getError().orElseThrow()).hasMessageContaining("list of /demo/polled failed");
        assertThat(bad.getMessage() + " " + bad.getDetails() + bad.getError()).doesNotContain("wrong-one");
        context().getRouteController().stopRoute("bad");
    }

    private void route(String from, String to) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        });
    }

    private HealthCheck.Result check(String id) {
        return HealthCheckHelper.invoke(context(), "full").stream()
                .filter(result -> result.getCheck().getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no check " + id));
    }
}
