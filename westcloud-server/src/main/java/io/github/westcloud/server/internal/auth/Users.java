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
package io.github.westcloud.server.internal.auth;

import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.KeyedHash;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The users of a server, who can change while it runs. Thread-safe. */
public final class Users {

    private static final int MOST = 10_000;

    private final Map<String, KnownUser> byName = new ConcurrentHashMap<>();

    /** @param byName users by name */
    public Users(Map<String, User> byName) {
        byName.forEach((name, user) -> this.byName.put(name, new KnownUser(user)));
    }

    public Optional<User> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(KnownUser::user);
    }

    /** The keyed hash of a user's WESTYUN signatures, which is set up once for all requests. */
    KeyedHash hash(User user, SignatureKey key) {
        var known = byName.get(user.credentials().username());
        return known != null && known.user().equals(user) ? known.hashes().get(key) : key.of(user.credentials());
    }

    /** The key of a user's AWS signatures of version 4. The last one is kept, since the requests of a day have the same. */
    SigningKey signingKey(User user, CredentialScope scope) {
        var known = byName.get(user.credentials().username());
        return known != null && known.user().equals(user)
                ? known.signingKey(scope)
                : SigningKey.of(user.credentials(), scope);
    }

    /** All users, by name. */
    public List<User> all() {
        return byName.values().stream()
                .map(KnownUser::user)
                .sorted(Comparator.comparing(user -> user.credentials().username()))
                .toList();
    }

    /**
     * Adds a user or changes one, in one step.
     *
     * @param change is given the user of this name, if there is one
     * @return whether there was one
     * @throws IllegalStateException if there are too many
     */
    public boolean put(String name, Function<Optional<User>, User> change) {
        if (byName.size() >= MOST && !byName.containsKey(name)) {
            throw new IllegalStateException("There are " + MOST + " users already. Remove some first");
        }
        var before = new boolean[1];
        byName.compute(name, (key, old) -> {
            before[0] = old != null;
            return new KnownUser(change.apply(Optional.ofNullable(old).map(KnownUser::user)));
        });
        return before[0];
    }

    /** Removes a user; false if there is none of this name. */
    public boolean remove(String name) {
        return byName.remove(name) != null;
    }

    private record KnownUser(User user, Map<SignatureKey, KeyedHash> hashes, AtomicReference<SigningKey> lastKey) {

        KnownUser(User user) {
            this(user, new EnumMap<>(SignatureKey.class), new AtomicReference<>());
            for (var key : SignatureKey.values()) {
                hashes.put(key, key.of(user.credentials()));
            }
        }

        SigningKey signingKey(CredentialScope scope) {
            var last = lastKey.get();
            if (last == null || !last.scope().equals(scope)) {
                last = SigningKey.of(user.credentials(), scope);
                lastKey.set(last);
            }
            return last;
        }
    }
}
