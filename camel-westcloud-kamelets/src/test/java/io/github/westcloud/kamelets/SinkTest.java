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
package io.github.westcloud.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkTest extends KameletTestSupport {

    @BeforeEach
    void findsTheServiceByTheComponent() {
        configureComponent();
    }

    @Test
    void thePropertyNamesTheFileAndMayBeAnExpression() throws Exception {
        sink("directory: inbox/2026", "fileName: '${header.number}.txt'");
        send(Map.of("number", 7, "file", "passed-over.txt"));
        assertThat(requests()).containsExactly("PUT /invoices/inbox/2026/7.txt");
        assertThat(stored("invoices/inbox/2026/7.txt")).isEqualTo("hello");
    }

    @Test
    void headersNameTheFileInThisOrder() throws Exception {
        sink();
        send(Map.of("file", "a.txt", "ce-file", "b.txt", "CamelFileName", "c.txt"));
        send(Map.of("ce-file", "b.txt", "CamelFileName", "c.txt"));
        send(Map.of("CamelFileName", "订单/c.txt"));
        assertThat(stored("invoices/a.txt")).isEqualTo("hello");
        assertThat(stored("invoices/b.txt")).isEqualTo("hello");
        assertThat(stored("invoices/订单/c.txt")).isEqualTo("hello");
    }

    @Test
    void withoutAnyNameItIsTheExchangeId() throws Exception {
        sink();
        var name = send(Map.of()).getMessage().getHeader("CamelFileName", String.class);
        assertThat(name).matches("[0-9A-F]+-[0-9A-F]+");
        assertThat(requests()).containsExactly("PUT /invoices/" + name);
    }

    @Test
    void aFileThatIsThereIsKeptUnlessOverrideIsSaid() throws Exception {
        store("invoices/a.txt", "old");
        sink();
        assertThatThrownBy(() -> template.sendBodyAndHeader("direct:in", "new", "file", "a.txt"))
                .hasStackTraceContaining("already exists");
        assertThat(stored("invoices/a.txt")).isEqualTo("old");
    }

    @Test
    void overrideReplaces() throws Exception {
        store("invoices/a.txt", "old");
        sink("fileExist: Override");
        send(Map.of("file", "a.txt"));
        assertThat(stored("invoices/a.txt")).isEqualTo("hello");
    }

    @Test
    void typeLifetimeKeyAndMetadataTravel() throws Exception {
        sink("contentType: application/x-invoice", "ttlDays: 3", "contentSecret: Key1");
        send(Map.of("file", "a.txt", "CamelWestCloudMetadata", Map.of("department", "sales")));
        assertThat(sent())
                .containsEntry("content-type", "application/x-invoice")
                .containsEntry("x-west-meta-ttl", "3")
                .containsEntry("x-west-meta-department", "sales");
        assertThatThrownBy(() -> WEST_CLOUD.client().download(DownloadRequest.of(ObjectPath.of("a.txt"))))
                .isInstanceOf(WestCloudException.class);
    }

    /** The outer RAW is for the Kamelet's own URI, the inner one for the URI in its template. */
    @Test
    void namesMayHaveWhatMeansSomethingInAUri() throws Exception {
        sink("directory: 'RAW(RAW(a&b=1+1))'");
        send(Map.of("file", "100%25 & more.txt"));
        assertThat(stored("invoices/a&b=1+1/100%25 & more.txt")).isEqualTo("hello");
    }

    @Test
    void aNameThatLeavesTheDirectoryIsRefused() throws Exception {
        sink("directory: inbox");
        assertThatThrownBy(() -> template.sendBodyAndHeader("direct:in", "x", "file", "../escaped.txt"))
                .hasStackTraceContaining("inbox");
        assertThat(requests()).isEmpty();
    }

    private void sink(String... properties) throws Exception {
        runTo("westcloud-sink", join(List.of("bucketName: invoices"), properties));
    }

    private Exchange send(Map<String, Object> headers) {
        var exchange = template.request("direct:in", request -> {
            request.getMessage().setBody("hello");
            request.getMessage().setHeaders(new java.util.HashMap<>(headers));
        });
        assertThat(exchange.getException()).isNull();
        return exchange;
    }
}
