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
package io.github.westcloud.client.s3;

import io.github.westcloud.client.Authentication;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Adobe S3Mock, a process of its own; it looks at no signature. */
class S3MockTest extends OtherServerContract {

    private static S3MockProcess server;

    @BeforeAll
    static void start() throws IOException {
        server = S3MockProcess.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected URI endpoint() {
        return server.uri();
    }

    @Override
    protected Authentication authentication() {
        return Authentication.AWS_V4;
    }

    @Override
    protected boolean verifies() {
        return false;
    }

    /** S3Mock 5.2.0 sends the common prefixes of all pages with each of them from the second on. */
    @Override
    protected boolean repeatsDirectoriesOnLaterPages() {
        return true;
    }
}
