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
package io.github.westcloud.camel.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.camel.quarkus.deployment.WestCloudBuildTimeConfig.DevServices;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalServerTest {

    private static final ComponentUser USER = new ComponentUser("alice", "secret");

    @Test
    void listensOnTheLoopbackInterfaceUntilItIsClosed() {
        try (var server = new LocalServer(new Settings(0, List.of("demo")), USER)) {
            server.start();

            assertThat(URI.create(server.uri())).hasHost("127.0.0.1");
            assertThat(URI.create(server.console())).hasHost("127.0.0.1");
            assertThat(server.getConnectionInfo()).isEqualTo(server.uri());
        }
    }

    @Test
    void aBucketThatCannotBeIsRejected() {
        try (var server = new LocalServer(new Settings(0, List.of("demo", "Not a bucket")), USER)) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("quarkus.camel.westcloud.devservices.buckets=demo,Not a bucket");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var server = new LocalServer(new Settings(taken.getLocalPort(), List.of("demo")), USER)) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("quarkus.camel.westcloud.devservices.port");
        }
    }

    private record Settings(int port, List<String> buckets) implements DevServices {

        @Override
        public boolean enabled() {
            return true;
        }
    }
}
