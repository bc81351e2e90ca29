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
package io.github.westcloud.camel.springboot;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

/** A bean of an application that stores files without a route; docs/spring-boot.md shows it. */
@Service
class Letters {

    private final WestCloudClient client;

    Letters(WestCloudClient client) {
        this.client = client;
    }

    void store(String name, Path file) throws IOException {
        client.upload(UploadRequest.builder(ObjectPath.of(name), Content.of(file))
                .overwrite(true)
                .build());
    }
}
