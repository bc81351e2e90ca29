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

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.WestCloudServerBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a test wants of its server.
 *
 * @param buckets at least one; the first is the one that helpers use if no other is named
 * @param username the user, who may do everything in every bucket
 * @param password the user's password
 * @param options what else the server shall have
 */
record ServerSettings(
        List<String> buckets, String username, String password, UnaryOperator<WestCloudServerBuilder> options) {

    static final ServerSettings DEFAULT =
            new ServerSettings(List.of("demo"), "alice", "secret", UnaryOperator.identity());

    ServerSettings {
        buckets = List.copyOf(buckets);
        if (buckets.isEmpty()) {
            throw new IllegalArgumentException("A server for tests needs at least one bucket, and none was given");
        }
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(options, "options");
    }

    static ServerSettings of(WestCloudTest wanted) {
        return new ServerSettings(
                List.of(wanted.bucket()), wanted.username(), wanted.password(), UnaryOperator.identity());
    }

    ServerSettings withUser(String name, String secret) {
        return new ServerSettings(buckets, name, secret, options);
    }

    ServerSettings withOptions(UnaryOperator<WestCloudServerBuilder> more) {
        return new ServerSettings(buckets, username, password, builder -> more.apply(options.apply(builder)));
    }

    WestCloudServer start() throws IOException {
        var builder = WestCloudServer.builder().user(username, password);
        buckets.forEach(builder::bucket);
        return options.apply(builder).start();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ServerSettings[buckets=" + buckets + ", username=" + username + "]";
    }
}
