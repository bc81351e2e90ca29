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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WestCloudServiceTest {

    private static final String TYPE = "westcloud.instance.type";

    @RegisterExtension
    static final WestCloudService SERVICE = WestCloudServiceFactory.createService();

    @AfterEach
    void clear() {
        System.clearProperty(TYPE);
    }

    @Test
    void theLocalServiceAnswersUnderThePropertiesThatItSets() {
        assertThat(System.getProperty("westcloud.service.endpointUrl")).isEqualTo(SERVICE.endpointUrl());
        list(SERVICE);
        assertThat(SERVICE.toString()).doesNotContain(SERVICE.password());
    }

    @Test
    void aRemoteServiceIsThatOfTheProperties() {
        System.setProperty(TYPE, "remote");
        var remote = WestCloudServiceFactory.createService();
        remote.initialize();
        list(remote);
        remote.shutdown();
        list(SERVICE);
    }

    @Test
    void aRemoteServiceNeedsItsProperties() {
        var other = WestCloudServiceFactory.createService();
        assertThatIllegalStateException().isThrownBy(other::endpointUrl).withMessageContaining("initialize()");
        System.setProperty(TYPE, "remote");
        var bucket = System.clearProperty("westcloud.service.bucket");
        assertThatIllegalStateException()
                .isThrownBy(WestCloudServiceFactory::createService)
                .withMessageContaining("system property westcloud.service.bucket");
        System.getProperties().putAll(Map.of("westcloud.service.bucket", bucket));
        System.setProperty(TYPE, "container");
        assertThatIllegalArgumentException()
                .isThrownBy(WestCloudServiceFactory::createService)
                .withMessage(TYPE + " is local or remote, not 'container'");
    }

    private static void list(WestCloudService service) {
        try (var client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(URI.create(service.endpointUrl()))
                .bucket(service.bucket())
                .credentials(service.username(), service.password())
                .build())) {
            assertThat(client.list(ListRequest.of(ObjectPath.root())).entries()).isEmpty();
        }
    }
}
