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

import io.github.westcloud.server.WestCloudServer;

/**
 * Assertions on what a server was asked, in the manner of AssertJ:
 *
 * <pre>{@code
 * assertThat(server).received("PUT", "/invoices/2026/**").times(3).withHeader("x-west-overwrite", "true");
 * }</pre>
 *
 * <p>Imported beside AssertJ's own {@code assertThat}, the compiler finds the right one.
 */
public final class WestCloudAssertions {

    private WestCloudAssertions() {}

    /** Starts an assertion on the requests that the server remembers. */
    public static ServerAssert assertThat(WestCloudServer server) {
        return new ServerAssert(server);
    }
}
