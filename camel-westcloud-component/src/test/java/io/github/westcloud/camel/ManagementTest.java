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

import io.github.westcloud.protocol.support.StandardError;
import java.lang.management.ManagementFactory;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

/** What an operator sees over JMX. */
class ManagementTest extends ServerTestSupport {

    private static final String URI = "westcloud:demo/managed?password=RAW(secret)&transferLoggingIntervalSeconds=7";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withJMX(true);
    }

    /** Camel registers the endpoints of routes, not those that only a template uses. */
    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(URI);
            }
        };
    }

    @Test
    void attributesTellWhatTheEndpointIsAndHasDone() throws Exception {
        template().sendBodyAndHeader("direct:start", "hello", WestCloudConstants.FILE_NAME, "a.txt");
        template().send("direct:start", e -> {
            e.getIn().setBody("again");
            e.getIn().setHeader(WestCloudConstants.FILE_NAME, "a.txt");
        });

        assertThat(attribute("BucketName")).isEqualTo("demo");
        assertThat(attribute("Directory")).isEqualTo("managed");
        assertThat(attribute("ServiceUrl")).isEqualTo(server().uri().toString());
        assertThat(attribute("OperationName")).isEqualTo("upload");
        assertThat(attribute("Requests")).isEqualTo(2L);
        assertThat(attribute("FailedRequests")).isEqualTo(1L);
        assertThat(attribute("RetriedRequests")).isEqualTo(0L);
        assertThat((Long) attribute("BytesSent")).isBetween(5L, 10L);
        assertThat(attribute("BytesReceived")).isEqualTo(0L);
        assertThat(attribute("PartsSent")).isEqualTo(0L);
        assertThat(attribute("ListPages")).isEqualTo(0L);
        assertThat(attribute("TransfersUnderWay")).isEqualTo(0);
        assertThat((String) attribute("LastError"))
                .startsWith("upload of /demo/managed/a.txt: already_exists, HTTP 400, code 400000002, request id ");
        assertThat((String) attribute("LastErrorTime")).matches("20\\d\\d-.*Z");
    }

    @Test
    void theTransferLogIsChangedWhileTheRouteRuns() throws Exception {
        assertThat(attribute("TransferLoggingLevelName")).isEqualTo("DEBUG");
        assertThat(attribute("TransferLoggingIntervalSeconds")).isEqualTo(7);
        assertThat(attribute("TransferLoggingVerbose")).isEqualTo(false);
        server.setAttribute(endpoint(), new Attribute("TransferLoggingLevelName", "WARN"));
        server.setAttribute(endpoint(), new Attribute("TransferLoggingVerbose", true));

        var lines = StandardError.linesWith("TransferLog", () -> template()
                .sendBodyAndHeader(URI, "hello", WestCloudConstants.FILE_NAME, "logged.txt"));
        assertThat(lines).anyMatch(line -> line.contains("Request upload of /demo/managed/logged.txt: HTTP 200"));
    }

    @Test
    void noAttributeAndNoNameHasThePassword() throws Exception {
        var info = server.getMBeanInfo(endpoint());
        var all = new StringBuilder(endpoint().toString());
        for (var attribute : info.getAttributes()) {
            all.append(attribute.getName()).append('=').append(server.getAttribute(endpoint(), attribute.getName()));
        }
        assertThat(all.toString()).contains("demo").doesNotContain("RAW(secret)");
    }

    private Object attribute(String name) throws Exception {
        return server.getAttribute(endpoint(), name);
    }

    private ObjectName endpoint() throws Exception {
        var names = server.queryNames(
                new ObjectName("org.apache.camel:context=" + context().getName() + ",type=endpoints,*"), null);
        return names.stream()
                .filter(name -> name.toString().contains("westcloud"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No endpoint of ours among " + names));
    }
}
