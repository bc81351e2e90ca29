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

import io.github.westcloud.server.RequestRecord;
import java.util.List;
import java.util.Optional;

/** Goes with the failure of a test, and says which requests the server refused meanwhile, and why. */
final class RefusedRequests extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private RefusedRequests(String message) {
        super(message, null, false, false);
    }

    /** @param requests those of the test, oldest first */
    static Optional<RefusedRequests> of(List<RequestRecord> requests) {
        var refused = requests.stream()
                .filter(request -> request.details().refusal().isPresent())
                .toList();
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        var latest = refused.subList(Math.max(0, refused.size() - SHOWN), refused.size());
        return Optional.of(new RefusedRequests("While this test ran, the server refused "
                + (refused.size() == 1 ? "1 request" : refused.size() + " requests")
                + (latest.size() < refused.size() ? ". The latest are" : "") + ":" + RequestLines.of(latest)));
    }

    /** Without the name of the class, which says nothing. */
    @Override
    public String toString() {
        return getMessage();
    }
}
