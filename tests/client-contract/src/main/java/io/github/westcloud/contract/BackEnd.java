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
package io.github.westcloud.contract;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.ObjectPath;
import java.io.Closeable;
import java.util.List;

/** A service that the contract runs against. It has the bucket {@code demo} and the user {@code alice}. */
public interface BackEnd extends Closeable {

    /** The settings of a client of it: endpoint, bucket, credentials, dialect and authentication. */
    ClientConfig.Builder config();

    /** Makes a client whose requests are remembered. */
    WestCloudClient client(ClientConfig.Builder config);

    /** A directory that nobody else uses; it need not exist. */
    ObjectPath home();

    /** The requests since the beginning of the test or {@link #forgetRequests()}, as "METHOD /bucket/path", not decoded. */
    List<String> requests();

    void forgetRequests();
}
