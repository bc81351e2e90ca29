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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** The client for code beside the routes. */
class NewClientTest extends ServerTestSupport {

    @Test
    void hasTheOptionsAndTheMetersOfTheComponent() {
        var meters = new SimpleMeterRegistry();
        context().getRegistry().bind("meters", meters);
        component().getConfiguration().getTransfer().setMultipartThreshold("1MB");

        try (var client = component().newClient("other")) {
            client.upload(UploadRequest.builder(ObjectPath.of("by-hand.bin"), Content.of(new byte[(1 << 20) + 1]))
                    .build());
        }

        assertThat(requests()).hasSizeGreaterThan(2).allMatch(request -> request.endsWith(" /other/by-hand.bin"));
        assertThat(meters.get("camel.westcloud.parts")
                        .tag("bucket", "other")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void closingItLeavesTheConnectionsToTheRoutes() {
        component().newClient("demo").close();

        template().sendBodyAndHeader("westcloud:demo", "x", WestCloudConstants.FILE_NAME, "after-closing.txt");

        assertThat(requests()).containsExactly("PUT /demo/after-closing.txt");
    }

    @Test
    void whatIsMissingOrNotLegalIsSaidBeforeAnythingIsSent() {
        assertThatThrownBy(() -> component().newClient("a/b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bucketName")
                .hasMessageContaining("a/b");

        component().getConfiguration().setPassword(null);
        assertThatThrownBy(() -> component().newClient("demo"))
                .isInstanceOfSatisfying(MissingOptionException.class, missing -> assertThat(missing.options())
                        .containsExactly("password"));
        assertThat(requests()).isEmpty();
    }

    private WestCloudComponent component() {
        return context().getComponent("westcloud", WestCloudComponent.class);
    }
}
