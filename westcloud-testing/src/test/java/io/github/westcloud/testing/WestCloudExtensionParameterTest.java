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
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WestCloudExtension.class)
class WestCloudExtensionParameterTest {

    @Test
    void givesServerClientAndBucketToATestMethod(WestCloudServer server, WestCloudClient client, Bucket demo) {
        demo.store("a.txt", "a");
        assertThat(client.head(HeadRequest.of(ObjectPath.of("a.txt"))).length()).isEqualTo(1);
        assertThat(server.requests()).hasSize(1);
    }
}
