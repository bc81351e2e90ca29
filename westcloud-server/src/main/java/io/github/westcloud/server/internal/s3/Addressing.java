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

import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;

/** Finds the bucket in the path, or in the host's name if the server has a domain. */
final class Addressing {

    private final Optional<String> suffix;

    Addressing(Optional<String> domain) {
        this.suffix = domain.map(name -> "." + name);
    }

    /** The path with the bucket as its first segment, percent-encoded as the client sent it. */
    String resource(HttpRequest request) {
        return bucketOfHost(request)
                .map(bucket -> "/" + bucket + (request.rawPath().startsWith("/") ? "" : "/") + request.rawPath())
                .orElse(request.rawPath());
    }

    private Optional<String> bucketOfHost(HttpRequest request) {
        if (suffix.isEmpty()) {
            return Optional.empty();
        }
        var host = request.header("Host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return host.endsWith(suffix.get())
                ? Optional.of(host.substring(0, host.length() - suffix.get().length()))
                : Optional.empty();
    }
}
