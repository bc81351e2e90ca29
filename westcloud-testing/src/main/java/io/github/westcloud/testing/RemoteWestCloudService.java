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

/** A service that is running elsewhere. */
final class RemoteWestCloudService implements WestCloudService {

    private final ServiceProperties properties;

    RemoteWestCloudService(ServiceProperties properties) {
        this.properties = properties;
    }

    @Override
    public String endpointUrl() {
        return properties.endpointUrl();
    }

    @Override
    public String bucket() {
        return properties.bucket();
    }

    @Override
    public String username() {
        return properties.username();
    }

    @Override
    public String password() {
        return properties.password();
    }

    @Override
    public void initialize() {
        properties.register();
    }

    /** The properties stay: the user has set them. */
    @Override
    public void shutdown() {}
}
