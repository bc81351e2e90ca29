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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.server.internal.s3.allow.Allowance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The routes of the requests to buckets, or of those to keys, by method. */
final class Routes {

    private final Map<String, List<Route>> byMethod = new HashMap<>();

    /** Adds a route. Of those that a request chooses, the one that was added first is taken. */
    Routes add(String method, Predicate<S3Call> chosen, Allowance input, S3Operation operation) {
        byMethod.computeIfAbsent(method, any -> new ArrayList<>()).add(new Route(chosen, input, operation));
        return this;
    }

    /** Adds a route that is chosen by a parameter without which the operation takes none. */
    Routes add(String method, String parameter, String name, S3Operation operation) {
        return add(method, Route.parameter(parameter), Allowance.of(name).parameters(parameter), operation);
    }

    /** The route of a request. Each method has one that every request chooses. */
    Route find(S3Call call) {
        return byMethod.get(call.request().method()).stream()
                .filter(route -> route.chosen().test(call))
                .findFirst()
                .orElseThrow();
    }
}
