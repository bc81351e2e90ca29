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

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a body whose connection breaks in the middle. */
class BrokenConnectionTest extends ServerTestSupport {

    private CuttingProxy proxy;

    @BeforeEach
    void startProxy() throws IOException {
        proxy = new CuttingProxy(server().uri());
    }

    @AfterEach
    void stopProxy() throws IOException {
        proxy.close();
    }

    @Test
    void theRestIsAskedForAndTheBodyIsWhole() {
        var bytes = bytes(3_000_000);
        store("resume.bin", bytes);
        proxy.cut(1_000_000, 1_000_000);

        var body = template().requestBody(uri("fileName=resume.bin"), null, byte[].class);

        assertThat(body).isEqualTo(bytes);
        assertThat(records())
                .filteredOn(request -> request.header("Range").isPresent())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theRestOfARangeIsARange() {
        var bytes = bytes(3_000_000);
        store("range.bin", bytes);
        proxy.cut(500_000, 500_000);

        assertThat(template().requestBody(uri("fileName=range.bin&range=bytes=1000000-2999998"), null, byte[].class))
                .isEqualTo(java.util.Arrays.copyOfRange(bytes, 1_000_000, 2_999_999));
    }

    @Test
    void afterTooManyBreaksTheBodyFails() {
        store("never.bin", bytes(3_000_000));
        proxy.cut(1_000_000, 1, 1, 1);

        assertThatThrownBy(() -> template().requestBody(uri("fileName=never.bin&maximumRetries=0"), null, byte[].class))
                .hasStackTraceContaining("never.bin");
    }

    @Test
    void aStreamThatWasReadIsNotStoredAsAnEmptyFile() {
        context().setStreamCaching(false);
        var stream = new FilterInputStream(new ByteArrayInputStream(new byte[100])) {};
        var exchange = template().request("westcloud:demo?autoCreate=false&fileName=a/b.txt", e -> e.getIn()
                .setBody(stream));
        assertThat(exchange.getException()).isNotNull();

        exchange.setException(null);
        template().send("westcloud:demo?fileName=a/b.txt", exchange);
        assertThat(exchange.getException()).hasMessageContaining("has already read");
    }

    private String uri(String options) {
        return "westcloud:demo?operation=download&endpointUrl=" + proxy.uri() + "&" + options;
    }
}
