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
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the requests that {@link ServerAssert#received} found, oldest first. */
public final class RequestsAssert extends AbstractAssert<RequestsAssert, List<RequestRecord>> {

    private final MatchingRequests matching;

    RequestsAssert(MatchingRequests matching) {
        super(matching.found(), RequestsAssert.class);
        this.matching = matching;
    }

    /** Verifies that there were this many requests. */
    public RequestsAssert times(int count) {
        if (actual.size() != count) {
            throw failure("%s", matching.describe("exactly " + count));
        }
        return this;
    }

    /** Verifies that there was exactly one request. */
    public RequestsAssert once() {
        return times(1);
    }

    /** Verifies that each request had the header with this value. The name is compared without regard to case, the value exactly. */
    public RequestsAssert withHeader(String name, String value) {
        return each(request -> request.header(name).filter(value::equals).isPresent(), name + ": " + value, name);
    }

    /** Verifies that each request had the header, with any value. */
    public RequestsAssert withHeader(String name) {
        return each(request -> request.header(name).isPresent(), "a header " + name, name);
    }

    /** Verifies that no request had the header. */
    public RequestsAssert withoutHeader(String name) {
        return each(request -> request.header(name).isEmpty(), "no header " + name, name);
    }

    /** Verifies that the requests were answered with these HTTP statuses, in this order. */
    public RequestsAssert answered(int... statuses) {
        var given = actual.stream().mapToInt(RequestRecord::status).toArray();
        if (!Arrays.equals(given, statuses)) {
            throw failure("%s", matching.describe("responses with " + Arrays.toString(statuses)));
        }
        return this;
    }

    /** Returns the requests themselves, for further assertions. */
    public List<RequestRecord> requests() {
        return actual;
    }

    private RequestsAssert each(Predicate<RequestRecord> condition, String wanted, String header) {
        for (var request : actual) {
            if (!condition.test(request)) {
                throw failure("%s", matching.describeHeader(request, wanted, header));
            }
        }
        return this;
    }
}
