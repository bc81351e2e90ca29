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

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The developer console, as Camel's own registry of consoles finds it. */
class DevConsoleTest extends ServerTestSupport {

    private static final String URI = "westcloud:demo/console?password=RAW(secret)&fileExist=Override";

    private DevConsole console;

    @BeforeEach
    void findConsole() {
        var registry = context().getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        registry.loadDevConsoles();
        console = registry.getConsole("westcloud").orElseThrow();
    }

    @Test
    void textAndJsonTellWhatAnEndpointHasDone() {
        upload();
        var json = onlyEndpoint();
        var text = (String) console.call(DevConsole.MediaType.TEXT);

        assertThat(json)
                .containsEntry("bucket", "demo")
                .containsEntry("directory", "console")
                .containsEntry("endpointUrl", server().uri().toString())
                .containsEntry("operation", "upload")
                .containsEntry("requests", 1L)
                .containsEntry("failedRequests", 0L)
                .containsEntry("bytesSent", 5L)
                .doesNotContainKey("lastError");
        assertThat(text).contains("westcloud://demo/console").contains("    requests: 1\n");
        assertThat(text + json.toJson()).doesNotContain("RAW(secret)").contains("xxxxxx");
    }

    @Test
    void theLastErrorIsShown() {
        template().send("westcloud:demo/console?operation=delete", e -> e.getIn()
                .setHeader(WestCloudConstants.PATH, "console/nowhere.txt"));

        assertThat(onlyEndpoint().getString("lastError"))
                .startsWith("delete of /demo/console/nowhere.txt: not_found, HTTP 404, code 404000001, request id ");
    }

    @Test
    void aTransferIsShownWhileItGoesOn() throws Exception {
        store("console/in.bin", bytes(2 << 20));
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo/console?fileName=in.bin&repeatCount=1&initialDelay=0")
                        .process(exchange -> {
                            var body = exchange.getMessage().getBody(InputStream.class);
                            body.readNBytes(1 << 20);
                            reading.countDown();
                            goOn.await(20, TimeUnit.SECONDS);
                        });
            }
        });
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        var shown = new AtomicReference<JsonObject>();
        for (var endpoint : endpoints()) {
            var transfers = (JsonArray) ((JsonObject) endpoint).get("transfers");
            transfers.stream().findFirst().ifPresent(transfer -> shown.set((JsonObject) transfer));
        }
        goOn.countDown();

        assertThat(shown.get())
                .containsEntry("direction", "DOWNLOAD")
                .containsEntry("path", "/demo/console/in.bin")
                .containsEntry("length", 2L << 20);
        assertThat((Long) shown.get().get("bytes")).isBetween(1L << 20, 2L << 20);
    }

    private void upload() {
        template().sendBodyAndHeader(URI, "hello", WestCloudConstants.FILE_NAME, "a.txt");
    }

    private JsonArray endpoints() {
        return (JsonArray) ((JsonObject) console.call(DevConsole.MediaType.JSON)).get("endpoints");
    }

    private JsonObject onlyEndpoint() {
        assertThat(endpoints()).hasSize(1);
        return (JsonObject) endpoints().get(0);
    }
}
