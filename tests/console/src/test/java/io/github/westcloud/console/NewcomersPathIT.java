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

import io.github.westcloud.pages.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.component.mock.InterceptSendToMockEndpointStrategy;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/server.md says under "Five minutes with it", with its own commands and its own route. */
class NewcomersPathIT {

    private static final Page WALK = Page.of("docs/server.md").section("Five minutes with it");

    @TempDir
    Path folder;

    @Test
    void isAsThePageSays() throws Exception {
        var browser = Chromium.driver();
        var commands = WALK.blocks("shell");
        try (var server = new ServerFromJar(commands.get(0));
                var camel = new DefaultCamelContext()) {
            var page = new ConsolePage(browser, server.here("http://127.0.0.1:9001"));
            page.open("buckets").press("demo");
            page.drop(".drop", Files.writeString(folder.resolve("hello.txt"), "Hello"))
                    .awaitText(".row .name", "hello.txt");

            for (var fetch : commands.get(1).lines().toList()) {
                assertThat(Shell.run(server.here(fetch), "")).as(fetch).isEqualTo("Hello");
            }

            var content = mock(camel, "mock:log:content");
            var failed = mock(camel, "mock:log:failed");
            content.expectedMinimumMessageCount(1);
            content.allMessages().body(String.class).isEqualTo("Hello");
            start(camel, server.here(WALK.blocks("yaml").get(0)));
            content.assertIsSatisfied();

            failed.expectedMinimumMessageCount(1);
            page.open("faults")
                    .fill("[name=path]", "/demo/**")
                    .click("#add-fault")
                    .awaitText("#active-faults", "503");
            failed.assertIsSatisfied();
            page.click("#remove-all").awaitText("#active-faults", "No fault");
            camel.stop();

            page.open("requests").press("Clear").click("dialog .danger").awaitText("#count", "0 requests");
            assertThat(Shell.run(server.here(commands.get(2)), "")).contains("401000002");
            page.awaitText(".badge", "401").press("/demo/hello.txt");
            page.awaitText("#explanation", "wrong password of the user 'alice'");
        } finally {
            browser.get("about:blank");
        }
    }

    private static MockEndpoint mock(DefaultCamelContext camel, String uri) {
        var mock = camel.getEndpoint(uri, MockEndpoint.class);
        mock.setResultWaitTime(60_000);
        return mock;
    }

    private static void start(DefaultCamelContext camel, String yaml) throws Exception {
        camel.getCamelContextExtension().registerEndpointCallback(new InterceptSendToMockEndpointStrategy("log:.*"));
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("walk.yaml", yaml));
        camel.start();
    }
}
