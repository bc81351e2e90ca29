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
package io.github.westcloud.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudEndpoint;
import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.junit.jupiter.api.Test;

/** The settings on docs/operations.md work, and whatever can be watched has its name there. */
class OperationsPageTest extends PageRunSupport {

    private static final Page PAGE = Page.of("docs/operations.md");
    private static final String COMPONENT = "camel-westcloud-component/src/main/java/io/github/westcloud/camel/";

    @Test
    void itsSettingsWorkInCamelMain() throws Exception {
        assertThat(PAGE.blocks("properties")).hasSize(2);
        PAGE.properties(0).forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        PAGE.properties(1).forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("westcloud:demo/guide");
            }
        });
        main.start();

        var context = main.getCamelContext();
        var options = ((WestCloudEndpoint) context.getEndpoint("westcloud:demo/guide")).getConfiguration();
        var consoles = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        assertThat(options.getTransferLogging().getTransferLoggingLevel()).isEqualTo(LoggingLevel.INFO);
        assertThat(options.getTransferLogging().getTransferLoggingIntervalSeconds())
                .isEqualTo(10);
        assertThat(consoles.getConsole("westcloud")).isPresent();
        var threads = context.getExecutorServiceManager().getThreadPoolProfile("westcloud");
        assertThat(threads.getMaxPoolSize()).isEqualTo(20);
        assertThat(threads.getRejectedPolicy()).isEqualTo(ThreadPoolRejectedPolicy.Abort);
        assertThat(HealthCheckHelper.invoke(context))
                .filteredOn(result -> result.getCheck().getId().equals("producer:westcloud-demo/guide"))
                .singleElement()
                .satisfies(result -> assertThat(result.getState()).isEqualTo(State.UP));
    }

    @Test
    void itNamesEveryMeterTagAndAttribute() {
        var names = new ArrayList<String>();
        names.addAll(found("\"(camel\\.westcloud\\.[a-z.]+)\"", "internal/monitor/MeterListener.java"));
        names.addAll(found("\"(westcloud\\.[a-z_]+)\"", "internal/monitor/WestCloudSpanDecorator.java"));
        names.addAll(found("\"(westcloud\\.[a-z.]+)\"", "internal/monitor/BucketHealthCheck.java"));
        names.addAll(
                found("@ManagedAttribute[^\\n]*\\n    public \\S+ (?:get|is|set)(\\w+)\\(", "WestCloudEndpoint.java"));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(PAGE.code()).containsAll(names);
    }

    private static List<String> found(String pattern, String source) {
        return Pattern.compile(pattern)
                .matcher(Repository.read(COMPONENT + source))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
