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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.server.Access;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The least that the user of a route needs to be allowed. */
class RightsTest {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("demo")
            .withOptions(server -> server.user("READ", "secret")
                    .access("READ", Access.READ)
                    .user("WRITE", "secret")
                    .access("WRITE", Access.WRITE)
                    .user("NONE", "secret")
                    .access("NONE", Access.NONE));

    private DefaultCamelContext context;
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        context = new DefaultCamelContext();
        WEST_CLOUD.configure(context);
        context.start();
        template = context.createProducerTemplate();
        template.sendBodyAndHeader(as("alice", ""), "x", WestCloudConstants.FILE_NAME, "dir/a.txt");
        template.sendBodyAndHeader(as("alice", "operation=createDirectory"), null, WestCloudConstants.PATH, "empty");
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "download, READ, dir/a.txt",
        "list, READ, dir",
        "head, READ, dir/a.txt",
        "upload, WRITE, new.txt",
        "uploadChunked, WRITE, new.txt",
        "copy, WRITE, copy.txt",
        "move, WRITE, moved.txt",
        "delete, WRITE, dir/a.txt",
        "createDirectory, WRITE, new",
        "deleteDirectory, WRITE, empty",
        "updateMetadata, WRITE, dir/a.txt"
    })
    void anOperationNeedsOneRightAndTheOtherDoesNotDo(String operation, String right, String path) {
        var other = right.equals("READ") ? "WRITE" : "READ";

        assertThatThrownBy(() -> ask(other, operation, path))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.FORBIDDEN));
        ask(right, operation, path);
    }

    @Test
    void aDownloadLinkNeedsNone() {
        ask("NONE", "createDownloadLink", "dir/a.txt");
    }

    @Test
    void aConsumerThatKeepsFilesNeedsToReadOnly(WestCloudServer server) throws Exception {
        server.clearRequests();
        var consumer = context.createConsumerTemplate();
        var exchange = consumer.receive("westcloud:demo/dir?username=READ", 10_000);

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("x");
        consumer.doneUoW(exchange);
        assertThat(server.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.method() + request.status())
                .isEqualTo("GET200"));
    }

    private void ask(String user, String operation, String path) {
        var headers = new HashMap<String, Object>(Map.of(WestCloudConstants.PATH, path));
        if (operation.equals("copy") || operation.equals("move")) {
            headers.put(WestCloudConstants.SOURCE_PATH, "dir/a.txt");
        }
        if (operation.equals("updateMetadata")) {
            headers.put(WestCloudConstants.METADATA, Map.of("author", "Ada"));
        }
        template.requestBodyAndHeaders(as(user, "operation=" + operation), "content", headers);
    }

    private static String as(String user, String options) {
        return "westcloud:demo?username=" + user + (options.isEmpty() ? "" : "&" + options);
    }
}
