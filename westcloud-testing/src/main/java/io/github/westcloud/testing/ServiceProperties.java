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

import java.util.Map;

/** What a test has to know of a service, and the system properties that have it. */
record ServiceProperties(String endpointUrl, String bucket, String username, String password) {

    static final String ENDPOINT_URL = "westcloud.service.endpointUrl";
    static final String BUCKET = "westcloud.service.bucket";
    static final String USERNAME = "westcloud.service.username";
    static final String PASSWORD = "westcloud.service.password";

    void register() {
        byName().forEach(System::setProperty);
    }

    void clear() {
        byName().keySet().forEach(System::clearProperty);
    }

    private Map<String, String> byName() {
        return Map.of(ENDPOINT_URL, endpointUrl, BUCKET, bucket, USERNAME, username, PASSWORD, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + " in " + bucket + " at " + endpointUrl;
    }
}
