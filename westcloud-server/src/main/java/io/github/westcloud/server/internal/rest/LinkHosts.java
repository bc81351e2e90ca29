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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the bucket in the host of a public link, {@code <bucket>.<host of the server>}. */
public final class LinkHosts {

    private final List<String> suffixes;

    /** @param hosts names of the server; every one ending in {@code localhost} is one of this machine anyway */
    public LinkHosts(List<String> hosts) {
        this.suffixes = hosts.stream()
                .map(host -> "." + host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The bucket, in the case in which it was sent; empty if the host is one of the server itself. */
    public Optional<BucketName> bucket(HttpRequest request) {
        var host = request.header("Host").orElse("").replaceFirst(":\\d*$", "");
        var lower = host.toLowerCase(Locale.ROOT);
        return suffixes.stream()
                .filter(suffix -> lower.endsWith(suffix) && lower.length() > suffix.length())
                .findFirst()
                .flatMap(suffix -> bucket(host.substring(0, host.length() - suffix.length())));
    }

    private static Optional<BucketName> bucket(String name) {
        try {
            return Optional.of(new BucketName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
