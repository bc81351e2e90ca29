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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RequestLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The latest requests: newest first, counted, followed, forgotten. */
final class RequestRoutes {

    private static final int SHOWN = 100;
    private static final int MOST_SHOWN = 1_000;
    private static final String[] FILTER_AND_LIMIT = Stream.concat(
                    Stream.of(RequestFilter.PARAMETERS), Stream.of("limit"))
            .toArray(String[]::new);

    private final RequestLog log;
    private final Followers followers;

    RequestRoutes(RequestLog log, Followers followers) {
        this.log = log;
        this.followers = followers;
    }

    /**
     * Some requests.
     *
     * @param matching how many match, of which the newest follow
     */
    private record Page(int matching, List<RequestJson> requests) {}

    private record Count(int count) {}

    /** @param bodyBytes how many bytes of each body are recorded */
    private record Recording(Integer bodyBytes) {}

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/requests", this::list)
                .add("DELETE", "/-/requests", this::clear)
                .add("GET", "/-/requests/count", this::count)
                .add("GET", "/-/requests/events", this::follow)
                .add("GET", "/-/requests/ID", this::one)
                .add("GET", "/-/recording", this::recording)
                .add("PUT", "/-/recording", this::record);
    }

    private HttpResponse list(AdminCall call) throws IOException {
        var query = call.query(FILTER_AND_LIMIT);
        int limit = AdminCall.number(query, "limit", SHOWN, 1, MOST_SHOWN);
        var matching = matching(RequestFilter.of(query));
        var shown = matching.stream().limit(limit).map(RequestJson::of).toList();
        return AdminJson.answer(new Page(matching.size(), shown));
    }

    private HttpResponse count(AdminCall call) throws IOException {
        var filter = RequestFilter.of(call.query(RequestFilter.PARAMETERS));
        return AdminJson.answer(new Count(matching(filter).size()));
    }

    private HttpResponse one(AdminCall call) throws IOException {
        call.requireNoQuery();
        var id = call.argument();
        var request = log.find(id)
                .orElseThrow(() -> AdminException.notFound("The server does not remember a request '" + id + "'"));
        return AdminJson.answer(RequestJson.of(request));
    }

    private HttpResponse clear(AdminCall call) {
        call.requireNoQuery();
        log.clear();
        return HttpResponse.of(200);
    }

    private HttpResponse follow(AdminCall call) {
        var filter = RequestFilter.of(call.query(RequestFilter.PARAMETERS));
        return HttpResponse.of(200).with("Content-Type", "text/event-stream").with(followers.follow(filter));
    }

    private HttpResponse recording(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(new Recording(log.bodyBytes()));
    }

    private HttpResponse record(AdminCall call) throws IOException {
        call.requireNoQuery();
        var bytes = AdminJson.read(call.request(), Recording.class).bodyBytes();
        if (bytes == null) {
            throw new IllegalArgumentException(
                    "The body must be {\"bodyBytes\":NUMBER}, for example {\"bodyBytes\":256}");
        }
        log.bodyBytes(bytes);
        return recording(call);
    }

    private List<RequestRecord> matching(RequestFilter filter) {
        var newestFirst = new ArrayList<>(log.snapshot());
        Collections.reverse(newestFirst);
        return newestFirst.stream().filter(filter).toList();
    }
}
