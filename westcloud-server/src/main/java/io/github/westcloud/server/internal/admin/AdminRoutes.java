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

import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.server.internal.http.ErrorResponses;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which handler answers which request. Filled first, then used by many threads. */
final class AdminRoutes {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z]+\\*?");
    private static final long CODES_PER_STATUS = 1_000_000;

    private final List<Route> routes = new ArrayList<>();

    /**
     * A kind of request.
     *
     * @param template a path in which words of capital letters stand for any segment, or with a star for anything
     */
    private record Route(String method, String template, Pattern path, AdminHandler handler) {

        static Route of(String method, String template, AdminHandler handler) {
            var expression = List.of(template.split("/", -1)).stream()
                    .map(Route::segment)
                    .collect(Collectors.joining("/"));
            return new Route(method, template, Pattern.compile(expression), handler);
        }

        private static String segment(String name) {
            if (!VARIABLE.matcher(name).matches()) {
                return Pattern.quote(name);
            }
            return name.endsWith("*") ? "(.*)" : "([^/]+)";
        }

        boolean answers(String asked) {
            return method.equals("ANY") || method.equals(asked) || method.equals("GET") && asked.equals("HEAD");
        }

        String text() {
            return method + " " + template;
        }
    }

    AdminRoutes add(String method, String template, AdminHandler handler) {
        routes.add(Route.of(method, template, handler));
        return this;
    }

    HttpResponse answer(HttpRequest request) throws IOException {
        try {
            return dispatch(request);
        } catch (IllegalArgumentException e) {
            return refused(request, 400, e.getMessage());
        } catch (IllegalStateException e) {
            return refused(request, 409, e.getMessage());
        } catch (AdminException e) {
            return refused(request, e.status(), e.getMessage());
        } catch (StorageException e) {
            // What was looked up has changed since.
            return refused(request, e.code().kind() == ErrorKind.NOT_FOUND ? 404 : 409, e.getMessage());
        }
    }

    private HttpResponse dispatch(HttpRequest request) throws IOException {
        var allowed = new ArrayList<String>();
        for (var route : routes) {
            var path = route.path().matcher(request.rawPath());
            if (path.matches() && route.answers(request.method())) {
                var arguments = IntStream.rangeClosed(1, path.groupCount())
                        .mapToObj(path::group)
                        .toList();
                return route.handler().answer(new AdminCall(request, arguments));
            }
            if (path.matches()) {
                allowed.add(route.method());
            }
        }
        return allowed.isEmpty() ? nothing(request) : wrongMethod(request, allowed);
    }

    private HttpResponse nothing(HttpRequest request) {
        var known = routes.stream().map(Route::text).collect(Collectors.joining(", "));
        return refused(request, 404, "There is nothing at this path. Supported requests are " + known);
    }

    private static HttpResponse wrongMethod(HttpRequest request, List<String> allowed) {
        var methods = allowed.stream().distinct().collect(Collectors.joining(", "));
        return refused(request, 405, "This path takes " + methods + ", not " + request.method())
                .with("Allow", methods);
    }

    private static HttpResponse refused(HttpRequest request, int status, String why) {
        return ErrorResponses.of(status, why, status * CODES_PER_STATUS, request.id());
    }
}
