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
package io.github.westcloud.server.internal.s3.allow;

import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an operation takes from a request.
 *
 * @param operation its name in S3's API reference
 * @param parameters the query parameters that it reads
 * @param headers the {@code x-amz-} and {@code x-west-} headers that it reads, in lower case; one that ends with {@code -} is
 *     the beginning of a name
 * @param conditional whether it evaluates the conditions of HTTP, {@code If-Match} and so on
 */
public record Allowance(String operation, Set<String> parameters, Set<String> headers, boolean conditional) {

    /** Headers whose meaning is the service's own. All others are HTTP's, which says that unknown ones are ignored. */
    private static final List<String> OWN_PREFIXES = List.of("x-amz-", "x-west-");

    public Allowance {
        parameters = Set.copyOf(parameters);
        headers = Set.copyOf(headers);
    }

    /** An operation that takes nothing of its own. */
    public static Allowance of(String operation) {
        return new Allowance(operation, Set.of(), Set.of(), false);
    }

    public Allowance parameters(String... more) {
        return new Allowance(operation, union(parameters, Set.of(more)), headers, conditional);
    }

    public Allowance headers(String... more) {
        return new Allowance(operation, parameters, union(headers, Set.of(more)), conditional);
    }

    public Allowance underConditions() {
        return new Allowance(operation, parameters, headers, true);
    }

    /**
     * Refuses what the operation does not take.
     *
     * @param sentParameters the names in the query
     * @param sentHeaders all headers of the request
     * @throws RefusedException with NOT_IMPLEMENTED, and a sentence that names the parameter or the header
     */
    public void require(Collection<String> sentParameters, List<Header> sentHeaders) {
        for (var name : sentParameters) {
            if (!parameters.contains(name) && !CommonInput.PARAMETERS.contains(name)) {
                throw notImplemented("the parameter '" + name + "'", Reasons.of(name));
            }
        }
        for (var header : sentHeaders) {
            var name = header.name().toLowerCase(Locale.ROOT);
            if (OWN_PREFIXES.stream().anyMatch(name::startsWith) && !isTaken(name)) {
                requireHarmless(
                        name, header.value() == null ? "" : header.value().strip());
            }
        }
    }

    private boolean isTaken(String name) {
        return headers.contains(name)
                || headers.stream().anyMatch(prefix -> prefix.endsWith("-") && name.startsWith(prefix));
    }

    private void requireHarmless(String name, String value) {
        var harmless = CommonInput.HEADERS.get(name);
        if (harmless == null) {
            throw notImplemented("the header " + name, Reasons.of(name));
        }
        if (!harmless.test(value)) {
            throw notImplemented("the value '" + value + "' of the header " + name, Reasons.of(name));
        }
    }

    private RefusedException notImplemented(String what, String reason) {
        return new RefusedException(
                HttpProblem.NOT_IMPLEMENTED,
                operation + " does not implement " + what + (reason.isEmpty() ? "" : ": " + reason));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
