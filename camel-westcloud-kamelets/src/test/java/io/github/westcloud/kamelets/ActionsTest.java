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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsTest extends KameletTestSupport {

    @BeforeEach
    void aFileIsThere() {
        configureComponent();
        store("invoices/2026/a.txt", "hello", Map.of("department", "sales", "year", "2026"));
    }

    @Test
    void downloadTheFileOfAHeader() throws Exception {
        action("westcloud-download-action", "directory: '2026'");
        var message = send(Map.of("file", "a.txt"));
        assertThat(message.getBody(String.class)).isEqualTo("hello");
        assertThat(message.getHeaders())
                .containsEntry("CamelFileName", "a.txt")
                .containsEntry("CamelFileLength", 5L)
                .containsEntry("CamelFileContentType", "text/plain");
    }

    @Test
    void downloadAPartOfAProtectedFile() throws Exception {
        storeProtected("invoices/b.txt", "hello", "Key1");
        action("westcloud-download-action", "fileName: b.txt", "range: bytes=1-2", "contentSecret: Key1");
        assertThat(send(Map.of()).getBody(String.class)).isEqualTo("el");
    }

    @ParameterizedTest
    @CsvSource({
        "westcloud-metadata-action, HEAD",
        "westcloud-update-metadata-action, PATCH",
        "westcloud-delete-action, DELETE"
    })
    void theSecretOfAProtectedFileIsSent(String kamelet, String method) throws Exception {
        storeProtected("invoices/b.txt", "hello", "Key1");
        action(kamelet, "fileName: b.txt", "contentSecret: Key1");
        send(Map.of("CamelWestCloudMetadata", Map.of("department", "claims")));
        assertThat(requests()).containsExactly(method + " /invoices/b.txt!***");
    }

    @Test
    void deleteTheFileThatAnExpressionNames() throws Exception {
        action("westcloud-delete-action", "directory: '2026'", "fileName: '${header.which}.txt'");
        assertThat(send(Map.of("which", "a")).getBody()).isEqualTo("body");
        assertThat(stored("invoices/2026/a.txt")).isNull();
        assertThat(requests()).contains("DELETE /invoices/2026/a.txt");
    }

    @Test
    void metadataComeAsHeadersAndTheBodyStays() throws Exception {
        action("westcloud-metadata-action");
        var message = send(Map.of("ce-file", "2026/a.txt"));
        assertThat(message.getBody()).isEqualTo("body");
        assertThat(message.getExchange().getVariables()).isEmpty();
        assertThat(message.getHeaders())
                .containsEntry("CamelFileLength", 5L)
                .containsEntry("CamelFileContentType", "text/plain")
                .containsEntry("CamelWestCloudMetadata", Map.of("department", "sales", "year", "2026"))
                .containsKeys("CamelFileLastModified", "CamelWestCloudETag");
        assertThat(requests()).containsExactly("HEAD /invoices/2026/a.txt");
    }

    @Test
    void metadataOfAMessageWithoutABody() throws Exception {
        action("westcloud-metadata-action", "fileName: 2026/a.txt");
        assertThat(context.createProducerTemplate().requestBody("direct:in", (Object) null))
                .isNull();
    }

    @Test
    void oneValueIsChangedAndHeadersAreLeftAlone() throws Exception {
        action("westcloud-update-metadata-action", "fileName: 2026/a.txt", "name: department", "value: '${header.to}'");
        var stale = Map.<String, Object>of(
                "to", "claims", "x-west-meta-other", "1", "CamelWestCloudMetadata", Map.of("year", "1999"));
        assertThat(send(stale).getBody()).isEqualTo("body");
        assertThat(metadata("invoices/2026/a.txt")).isEqualTo(Map.of("department", "claims", "year", "2026"));
    }

    @Test
    void oneValueIsDeleted() throws Exception {
        action("westcloud-update-metadata-action", "fileName: 2026/a.txt", "name: year", "metadataMode: DELETE");
        send(Map.of());
        assertThat(metadata("invoices/2026/a.txt")).isEqualTo(Map.of("department", "sales"));
    }

    @Test
    void headersReplaceAllValuesAndTheTypeChanges() throws Exception {
        action(
                "westcloud-update-metadata-action",
                "fileName: 2026/a.txt",
                "metadataMode: REPLACE",
                "contentType: text/csv");
        send(Map.of("x-west-meta-state", "paid", "CamelWestCloudMetadata", Map.of("by", "Ada")));
        assertThat(metadata("invoices/2026/a.txt")).isEqualTo(Map.of("state", "paid", "by", "Ada"));
        assertThat(contentType("invoices/2026/a.txt")).isEqualTo("text/csv");
    }

    private void action(String kamelet, String... properties) throws Exception {
        runTo(kamelet, join(List.of("bucketName: invoices"), properties));
    }

    private Message send(Map<String, Object> headers) {
        var exchange = template.request("direct:in", request -> {
            request.getMessage().setBody("body");
            request.getMessage().setHeaders(new HashMap<>(headers));
        });
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage();
    }
}
