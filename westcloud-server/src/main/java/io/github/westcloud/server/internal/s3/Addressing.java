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
import java.util.function.Predicate;

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

    /**
     * What to start the server with if the host of a refused request has a bucket in its name, and the server was not told to
     * look there.
     *
     * @param isBucket whether there is such a bucket
     */
    Optional<String> advice(HttpRequest request, Predicate<String> isBucket) {
        var host = host(request);
        int dot = host.indexOf('.');
        if (dot <= 0 || bucketOfHost(request).isPresent() || !isBucket.test(host.substring(0, dot))) {
            return Optional.empty();
        }
        var domain = host.substring(dot + 1);
        return Optional.of(
                "The host " + host + " has a bucket in its name, and the server looks for it in the path. To allow"
                        + " this, start the server with --s3-domain " + domain + ", or have the client use path style");
    }

    private static String host(HttpRequest request) {
        return request.header("Host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    }

    private Optional<String> bucketOfHost(HttpRequest request) {
        if (suffix.isEmpty()) {
            return Optional.empty();
        }
        var host = host(request);
        return host.endsWith(suffix.get())
                ? Optional.of(host.substring(0, host.length() - suffix.get().length()))
                : Optional.empty();
    }
}
