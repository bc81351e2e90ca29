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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WestCloudExtensionTest {

    @RegisterExtension
    static final WestCloudExtension SHARED = new WestCloudExtension();

    @RegisterExtension
    final WestCloudExtension own = WestCloudExtension.withBuckets("mine")
            .withUser("carol", "swordfish")
            .withOptions(server -> server.rememberedRequests(1).user("dave", "hidden"));

    private static final ListRequest ROOT = ListRequest.of(ObjectPath.root());
    private static final Set<WestCloudServer> SHARED_SERVERS = new HashSet<>();
    private static final Set<WestCloudServer> OWN_SERVERS = new HashSet<>();

    @RepeatedTest(3)
    void givesOneServerToAStaticFieldAndOnePerTestToAnotherField() {
        var shared = SHARED.server();
        assertThat(shared.faults().active()).isEmpty();
        assertThat(shared.requests()).isEmpty();
        SHARED_SERVERS.add(shared);
        OWN_SERVERS.add(own.server());
        assertThat(own.client().list(ROOT).entries()).isEmpty();
        assertThat(own.client().list(ROOT).entries()).isEmpty();
        assertThat(own.requests()).containsExactly("GET /mine/");
        assertThat(SHARED.client().list(ROOT).entries()).isEmpty();
        shared.faults().add(RequestPattern.any(), FaultAction.status(500));
        shared.skewClock(Duration.ofDays(1));
    }

    @AfterAll
    static void countServers() {
        assertThat(SHARED_SERVERS).hasSize(1);
        assertThat(OWN_SERVERS).hasSize(3);
    }

    @Nested
    class Inside {

        @Test
        void sharesTheServer() {
            assertThat(SHARED.client().list(ROOT).entries()).isEmpty();
        }
    }

    @Test
    void saysWhenNoTestRuns() {
        assertThatIllegalStateException().isThrownBy(() -> new WestCloudExtension().server());
    }
}
