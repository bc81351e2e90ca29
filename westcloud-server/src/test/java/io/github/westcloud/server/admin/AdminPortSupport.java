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
package io.github.westcloud.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerTestSupport;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A server with an admin port. */
abstract class AdminPortSupport extends ServerTestSupport {

    static final String[] CHANGE = {"x-westcloud-admin", "true"};

    private Rest admin;

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.adminPort(0);
    }

    @BeforeEach
    @Override
    protected void start() throws IOException {
        super.start();
        admin = new Rest(server.adminUri().orElseThrow(), "nobody", "no key");
    }

    Answer get(String path) {
        return admin.anonymous("GET", path, null);
    }

    Answer put(String path, String json) {
        return admin.anonymous("PUT", path, json.getBytes(UTF_8), CHANGE);
    }

    Answer post(String path, String json) {
        return admin.anonymous("POST", path, json.getBytes(UTF_8), CHANGE);
    }

    Answer delete(String path) {
        return admin.anonymous("DELETE", path, null, CHANGE);
    }

    Answer send(String method, String path, String body, String... headers) {
        return admin.anonymous(method, path, body.getBytes(UTF_8), headers);
    }
}
