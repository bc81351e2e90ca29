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
import io.github.westcloud.server.fault.RequestPattern;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The requests that match a pattern, and what to say of them and of the others if they are not what a test expects.
 *
 * @param pattern which requests are meant
 * @param found those, oldest first
 * @param others the other ones, oldest first
 */
record MatchingRequests(RequestPattern pattern, List<RequestRecord> found, List<RequestRecord> others) {

    private static final int SHOWN = 5;
    /** Comparing costs time; of many requests the latest are the ones that a test means. */
    private static final int COMPARED = 200;

    static MatchingRequests of(RequestPattern pattern, List<RequestRecord> requests) {
        Predicate<RequestRecord> matches = request -> pattern.matches(request.method(), request.rawPath());
        return new MatchingRequests(
                pattern,
                requests.stream().filter(matches).toList(),
                requests.stream().filter(matches.negate()).toList());
    }

    int count() {
        return found.size();
    }

    /** What was expected, what was there, and what came near. */
    String describe(String expected) {
        var text = new StringBuilder("Expected of requests ")
                .append(wanted())
                .append(": ")
                .append(expected)
                .append(", but there ")
                .append(found.size() == 1 ? "was 1" : "were " + found.size())
                .append(RequestLines.of(found.stream().limit(SHOWN).toList()));
        if (others.isEmpty()) {
            return text.append("\nThere were no other requests").toString();
        }
        return text.append("\nThe nearest of ")
                .append(others.size())
                .append(" other requests:")
                .append(RequestLines.of(nearest()))
                .toString();
    }

    /** Which header a request should have carried. */
    String describeHeader(RequestRecord request, String expected, String header) {
        var sent = request.headers().stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(header))
                .map(candidate -> candidate.name() + ": " + candidate.value())
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        return "Expected of each of " + found.size() + " requests " + wanted() + ": " + expected + ", but request "
                + (found.indexOf(request) + 1) + ", " + request.line() + ", "
                + (sent.isBlank() ? "carried no such header" : "carried" + sent);
    }

    private List<RequestRecord> nearest() {
        var pattern = wanted();
        return others.stream()
                .skip(Math.max(0, others.size() - COMPARED))
                .sorted(Comparator.comparingInt(request -> Distance.between(pattern, request.line())))
                .limit(SHOWN)
                .toList();
    }

    private String wanted() {
        return pattern.method() + " " + pattern.path();
    }
}
