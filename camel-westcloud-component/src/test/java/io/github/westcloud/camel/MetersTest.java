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

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What Micrometer counts when a registry is bound. */
class MetersTest extends ServerTestSupport {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.getRegistry().bind("meters", registry);
        return context;
    }

    @Test
    void requestsAreTimedByOperationAndOutcome() {
        upload("westcloud:demo/meters", "a.txt", new byte[1000]);
        upload("westcloud:demo/meters", "a.txt", new byte[1000]);

        assertThat(timer("camel.westcloud.requests", "operation", "upload", "outcome", "success"))
                .isEqualTo(1);
        assertThat(timer("camel.westcloud.requests", "operation", "upload", "outcome", "already_exists"))
                .isEqualTo(1);
        assertThat(timer("camel.westcloud.transfers", "direction", "upload", "outcome", "success"))
                .isEqualTo(1);
        assertThat(timer("camel.westcloud.transfers", "direction", "upload", "outcome", "failure"))
                .isEqualTo(1);
    }

    @Test
    void bytesPartsAndPagesAreCounted() {
        upload("westcloud:demo/counted?operation=uploadChunked", "a.bin", new byte[(2 << 20) + 1]);
        var read = template()
                .requestBodyAndHeader(
                        "westcloud:demo/counted?operation=download",
                        null,
                        WestCloudConstants.FILE_NAME,
                        "a.bin",
                        byte[].class);
        template().requestBody("westcloud:demo/counted?operation=list", "");

        assertThat(read).hasSize((2 << 20) + 1);
        assertThat(counter("camel.westcloud.bytes.sent", "bucket", "demo")).isEqualTo((2 << 20) + 1);
        assertThat(counter("camel.westcloud.bytes.received", "bucket", "demo")).isEqualTo((2 << 20) + 1);
        assertThat(timer("camel.westcloud.parts", "bucket", "demo")).isEqualTo(3);
        assertThat(counter("camel.westcloud.list.pages", "bucket", "demo")).isEqualTo(1);
    }

    @Test
    void repetitionsAreCountedWithTheirReason() {
        var exchange = template()
                .request("westcloud:demo/gone?endpointUrl=http://127.0.0.1:1&maximumRetries=2&retryDelay=1", e -> {
                    e.getIn().setBody("x");
                    e.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
                });

        assertThat(exchange.getException()).isNotNull();
        assertThat(counter("camel.westcloud.retries", "operation", "upload", "reason", "unreachable"))
                .isEqualTo(2);
        assertThat(timer("camel.westcloud.requests", "operation", "upload", "outcome", "unreachable"))
                .isEqualTo(3);
    }

    @Test
    void noTagHasAPath() {
        upload("westcloud:demo/tags", "secret-name.txt", new byte[10]);

        var values = new ArrayList<String>();
        for (Meter meter : registry.getMeters()) {
            assertThat(meter.getId().getTags())
                    .extracting(Tag::getKey)
                    .contains("camelContext", "bucket")
                    .isSubsetOf(List.of("camelContext", "bucket", "operation", "outcome", "reason", "direction"));
            meter.getId().getTags().forEach(tag -> values.add(tag.getValue()));
        }
        assertThat(values).contains("demo", "upload").noneMatch(value -> value.contains("secret-name"));
    }

    private void upload(String uri, String name, byte[] body) {
        template().send(uri, exchange -> {
            exchange.getIn().setBody(body);
            exchange.getIn().setHeader(WestCloudConstants.FILE_NAME, name);
        });
    }

    private long timer(String name, String... tags) {
        return registry.get(name).tags(tags).timer().count();
    }

    private double counter(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }
}
