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
import io.github.westcloud.server.fault.RequestPattern;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the requests that a server remembers. */
public final class ServerAssert extends AbstractAssert<ServerAssert, WestCloudServer> {

    ServerAssert(WestCloudServer server) {
        super(server, ServerAssert.class);
    }

    /**
     * Verifies that there was such a request. Further assertions apply to all requests that match.
     *
     * @param method the method, or {@code *} for any
     * @param path a pattern of the path as it stands on the request line, for example {@code /demo/inbox/**}: {@code *}
     *     stands for anything but a slash, {@code **} for anything, {@code ?} for one character
     *     that is no slash
     * @throws IllegalArgumentException if the path does not begin with a slash
     */
    public RequestsAssert received(String method, String path) {
        var matching = matching(method, path);
        if (matching.count() == 0) {
            throw failure("%s", matching.describe("at least one"));
        }
        return new RequestsAssert(matching);
    }

    /** Verifies that there was no such request; method and path as in {@link #received}. */
    public ServerAssert receivedNo(String method, String path) {
        var matching = matching(method, path);
        if (matching.count() > 0) {
            throw failure("%s", matching.describe("none"));
        }
        return this;
    }

    /** Verifies that there was no request at all. */
    public ServerAssert receivedNothing() {
        return receivedNo("*", "/**");
    }

    private MatchingRequests matching(String method, String path) {
        isNotNull();
        return MatchingRequests.of(new RequestPattern(method, path), actual.requests());
    }
}
