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

    /** There were so many. */
    public RequestsAssert times(int count) {
        if (actual.size() != count) {
            throw failure("%s", matching.describe("exactly " + count));
        }
        return this;
    }

    /** There was one and no other. */
    public RequestsAssert once() {
        return times(1);
    }

    /** Each carried the header with this value. The case of the name does not matter, that of the value does. */
    public RequestsAssert withHeader(String name, String value) {
        return each(request -> request.header(name).filter(value::equals).isPresent(), name + ": " + value, name);
    }

    /** Each carried the header, whatever its value. */
    public RequestsAssert withHeader(String name) {
        return each(request -> request.header(name).isPresent(), "a header " + name, name);
    }

    /** None carried the header. */
    public RequestsAssert withoutHeader(String name) {
        return each(request -> request.header(name).isEmpty(), "no header " + name, name);
    }

    /** They were answered with these HTTP statuses, in this order. */
    public RequestsAssert answered(int... statuses) {
        var given = actual.stream().mapToInt(RequestRecord::status).toArray();
        if (!Arrays.equals(given, statuses)) {
            throw failure("%s", matching.describe("answers of " + Arrays.toString(statuses)));
        }
        return this;
    }

    /** The requests themselves, for whatever else is asked of them. */
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
