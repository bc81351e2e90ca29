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
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudTest;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.LoggingLevel;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets arrive as they are, from wherever they come, and show up nowhere else. */
@WestCloudTest(password = SecretsTest.PASSWORD)
class SecretsTest {

    /** With everything that a URI, a property placeholder or a header could take for its own. */
    static final String PASSWORD = "p&ss=w%rd+ ?#{}中";

    private static final String CONTENT_SECRET = "OpenSesame42";

    private WestCloudServer server;

    @BeforeEach
    void take(WestCloudServer shared) {
        server = shared;
    }

    @Test
    void aPasswordOfAnyCharactersStandsInAUriInRaw() throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.start();
            var uri = "westcloud:demo?endpointUrl=" + server.uri() + "&username=alice&password=RAW(" + PASSWORD + ")";
            upload(context.createProducerTemplate(), uri);
        }
        assertThat(statuses()).containsExactly(200);
    }

    @Test
    void aPasswordOfAnyCharactersComesFromThePlaceThatAPlaceholderNames() throws Exception {
        var main = new Main();
        main.addInitialProperty(
                "camel.component.westcloud.endpointUrl", server.uri().toString());
        main.addInitialProperty("camel.component.westcloud.username", "alice");
        main.addInitialProperty("camel.component.westcloud.password", "{{sys:westcloud.test.password}}");
        System.setProperty("westcloud.test.password", PASSWORD);
        try {
            main.start();
            upload(main.getCamelTemplate(), "westcloud:demo?fileExist=Override");
        } finally {
            main.stop();
            System.clearProperty("westcloud.test.password");
        }
        assertThat(statuses()).containsExactly(200);
    }

    @Test
    void noLineOfTheLogHasASecretEvenWhenEverythingIsLoggedAndFails() throws Exception {
        var lines = new ArrayList<String>();
        lines.addAll(StandardError.linesWith("", () -> {
            try (var context = new DefaultCamelContext()) {
                var options = context.getComponent("westcloud", WestCloudComponent.class)
                        .getConfiguration();
                options.setEndpointUrl(server.uri().toString());
                options.setUsername("alice");
                options.setPassword(PASSWORD);
                options.getRequest().setContentSecret(CONTENT_SECRET);
                options.getTransferLogging().setTransferLoggingLevel(LoggingLevel.ERROR);
                options.getTransferLogging().setTransferLoggingVerbose(true);
                context.start();
                var template = context.createProducerTemplate();
                upload(template, "westcloud:demo?authentication=BASIC");
                var refused = catchThrowable(() -> upload(template, "westcloud:demo?authentication=BASIC"));
                lines.add(refused.getCause().toString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));

        assertThat(lines).hasSizeGreaterThan(5).anyMatch(line -> line.contains("Request upload of /demo/a.txt"));
        assertThat(lines).noneMatch(line -> line.contains(CONTENT_SECRET) || line.contains("p&ss"));
        assertThat(server.requests()).allSatisfy(request -> assertThat(request.headers())
                .noneMatch(header -> header.value().contains(CONTENT_SECRET)));
    }

    private static void upload(ProducerTemplate template, String uri) {
        template.sendBodyAndHeader(uri, "x", WestCloudConstants.FILE_NAME, "a.txt");
    }

    private List<Integer> statuses() {
        return server.requests().stream().map(request -> request.status()).toList();
    }
}
