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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.Access;
import io.github.westcloud.server.internal.auth.User;
import io.github.westcloud.server.internal.auth.Users;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Users and their rights while the server runs. Passwords are taken and never shown. */
final class UserRoutes {

    private static final int CREATED = 201;
    private static final int MOST_BUCKETS = 1_000;

    private final Users users;

    UserRoutes(Users users) {
        this.users = users;
    }

    /**
     * A user.
     *
     * @param access what the user may do in buckets that are not listed
     * @param buckets what the user may do in some buckets
     * @param kept how long the user stays as changed, where that is told
     */
    private record UserJson(String name, String access, Map<String, String> buckets, String kept) {

        static UserJson of(User user) {
            var buckets = new TreeMap<String, String>();
            user.buckets().forEach((bucket, access) -> buckets.put(bucket.value(), access.toString()));
            return new UserJson(user.credentials().username(), user.everywhere().toString(), buckets, null);
        }

        /** Users are options of the server, and not part of its data. */
        static UserJson changed(User user) {
            var json = of(user);
            return new UserJson(json.name, json.access, json.buckets, "until the server stops");
        }
    }

    /** What is missing stays as it is; a new user needs a password. */
    private record Change(String password, String access, Map<String, String> buckets) {

        User applyTo(String name, Optional<User> old) {
            var credentials = Optional.ofNullable(password)
                    .map(text -> new Credentials(name, text))
                    .or(() -> old.map(User::credentials))
                    .orElseThrow(() -> new IllegalArgumentException("A new user needs the field 'password'"));
            var everywhere = Optional.ofNullable(access)
                    .map(Access::parse)
                    .or(() -> old.map(User::everywhere))
                    .orElse(Access.FULL);
            var listed = Optional.ofNullable(buckets)
                    .map(Change::parse)
                    .or(() -> old.map(User::buckets))
                    .orElse(Map.of());
            return new User(credentials, everywhere, listed);
        }

        private static Map<BucketName, Access> parse(Map<String, String> buckets) {
            if (buckets.size() > MOST_BUCKETS) {
                throw new IllegalArgumentException(
                        "A user can have rights of its own in at most " + MOST_BUCKETS + " buckets");
            }
            return buckets.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> new BucketName(entry.getKey()), entry -> Access.parse(entry.getValue())));
        }
    }

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/users", this::list)
                .add("PUT", "/-/users/NAME", this::put)
                .add("DELETE", "/-/users/NAME", this::remove);
    }

    private HttpResponse list(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(users.all().stream().map(UserJson::of).toList());
    }

    private HttpResponse put(AdminCall call) throws IOException {
        call.requireNoQuery();
        var change = AdminJson.read(call.request(), Change.class);
        boolean existed = users.put(call.argument(), old -> change.applyTo(call.argument(), old));
        var user = users.find(call.argument())
                .orElseThrow(() -> AdminException.conflict("The user was removed at the same time"));
        return AdminJson.answer(existed ? 200 : CREATED, UserJson.changed(user));
    }

    private HttpResponse remove(AdminCall call) {
        call.requireNoQuery();
        if (!users.remove(call.argument())) {
            throw AdminException.notFound("There is no user '" + call.argument() + "'");
        }
        return HttpResponse.of(200);
    }
}
