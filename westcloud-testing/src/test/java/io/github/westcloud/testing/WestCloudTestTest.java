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
package io.github.westcloud.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@WestCloudTest(
        bucket = {"invoices", "archive"},
        username = "carol",
        password = "swordfish")
class WestCloudTestTest {

    private static final Set<WestCloudServer> SERVERS = new HashSet<>();

    @RepeatedTest(3)
    void eachTestBeginsWithANewStateOfTheSameServer(WestCloudServer server, Bucket invoices) {
        assertThat(SERVERS).hasSizeLessThan(2);
        SERVERS.add(server);
        assertThat(SERVERS).hasSize(1);
        assertThat(invoices.files()).isEmpty();
        assertThat(server.requests()).isEmpty();
        assertThat(server.faults().active()).isEmpty();

        invoices.store("2026/4711.txt", "4 pallets");
        server.bucket("archive").store("old.txt", "");
        server.faults().add(RequestPattern.any(), FaultAction.status(500));
        server.skewClock(Duration.ofDays(1));
    }

    @Test
    void theClientIsThatOfTheFirstBucketAndTheUser(WestCloudClient client, Bucket invoices) {
        invoices.store("4711.txt", "4 pallets");
        assertThat(client.bucket().value()).isEqualTo("invoices").isEqualTo(invoices.name());
        assertThat(client.head(HeadRequest.of(ObjectPath.of("4711.txt"))).length())
                .isEqualTo(9);
        assertThat(client.toString()).contains("carol").doesNotContain("swordfish");
    }

    @Nested
    class Inside {

        @Test
        void usesTheServerAround(WestCloudServer server, WestCloudClient client) {
            assertThat(server.bucket("archive").files()).isEmpty();
            assertThat(client.list(ListRequest.of(ObjectPath.root())).entries()).isEmpty();
        }
    }
}
