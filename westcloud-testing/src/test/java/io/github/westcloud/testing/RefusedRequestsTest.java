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
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.time.Duration;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The failure of a test says what the server refused meanwhile. */
class RefusedRequestsTest {

    @Test
    void aFailureListsWhatWasRefusedAndWhy() {
        var events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(LateClock.class))
                .execute()
                .testEvents();
        events.assertThatEvents()
                .haveExactly(1, finishedWithFailure(new Condition<Throwable>(LateClock::isExplained, "explained")));
        assertThat(events.succeeded().count()).isEqualTo(1);
    }

    @WestCloudTest
    static class LateClock {

        @Test
        void fails(WestCloudServer server, WestCloudClient client) {
            server.skewClock(Duration.ofHours(2));
            client.head(HeadRequest.of(ObjectPath.of("a.txt")));
        }

        @Test
        void succeeds(WestCloudServer server) {
            assertThat(server.requests()).isEmpty();
        }

        static boolean isExplained(Throwable failure) {
            assertThat(failure.getSuppressed()).singleElement().satisfies(refused -> {
                assertThat(refused.toString())
                        .startsWith("While this test ran, the server refused ")
                        .contains("HEAD /demo/a.txt -> 403 (403000001: ", "behind");
                assertThat(refused.getStackTrace()).isEmpty();
            });
            return true;
        }
    }
}
