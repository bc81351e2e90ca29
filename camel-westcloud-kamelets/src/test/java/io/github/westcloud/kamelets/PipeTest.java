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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kamelets bound to each other by a Pipe, with one of Camel's own between them. */
class PipeTest extends KameletTestSupport {

    private static final String PIPE =
            """
        apiVersion: camel.apache.org/v1
        kind: Pipe
        metadata:
          name: archive
        spec:
          source:
            ref:
              kind: Kamelet
              apiVersion: camel.apache.org/v1
              name: westcloud-source
            properties:
              bucketName: invoices
              directory: inbox
              deleteAfterRead: true
          steps:
            - ref:
                kind: Kamelet
                apiVersion: camel.apache.org/v1
                name: insert-header-action
              properties:
                name: x-west-meta-archived
                value: "true"
          sink:
            ref:
              kind: Kamelet
              apiVersion: camel.apache.org/v1
              name: westcloud-sink
            properties:
              bucketName: backup
              %s
        """;

    @Test
    void filesFlowFromBucketToBucketUnderTheirNamesWithTheirMetadata() throws Exception {
        configureComponent();
        store("invoices/inbox/a.txt", "hello", Map.of("department", "sales"));
        run("pipe.yaml", PIPE.formatted("fileExist: Override"));
        await().atMost(Duration.ofMinutes(1)).until(() -> stored("invoices/inbox/a.txt") == null);
        assertThat(stored("backup/a.txt")).isEqualTo("hello");
        assertThat(metadata("backup/a.txt")).isEqualTo(Map.of("department", "sales", "archived", "true"));
    }

    /** Camel percent-encodes what a Pipe says and does not decode it again, but for RAW(...). */
    @Test
    void whatIsNotOfLettersAndDigitsStandsInRaw() throws Exception {
        configureComponent();
        store("invoices/inbox/a.txt", "hello");
        run("pipe.yaml", PIPE.formatted("directory: RAW(2026/march)"));
        await().atMost(Duration.ofMinutes(1)).until(() -> stored("invoices/inbox/a.txt") == null);
        assertThat(stored("backup/2026/march/a.txt")).isEqualTo("hello");
    }
}
