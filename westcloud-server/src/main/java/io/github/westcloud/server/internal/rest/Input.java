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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an operation reads of a request. What it does not read is refused, so that nothing else is done than what was asked
 * for: a misspelt {@code x-west-overwrite} does not become an upload without it.
 *
 * @param parameters names of query parameters
 * @param headers names of headers of the service, in lower case
 * @param metadata whether it reads metadata headers
 */
record Input(Set<String> parameters, Set<String> headers, boolean metadata) {

    /** Headers whose meaning is a service's own. All others are HTTP's, which says that unknown ones are ignored. */
    private static final List<String> OWN_PREFIXES = List.of("x-west-", "x-list-", "x-amz-");

    /** Added by a proxy of AWS. */
    private static final String OF_PROXY = "x-amz-cf-id";

    Input {
        parameters = Set.copyOf(parameters);
        headers = Set.copyOf(headers);
    }

    static Input of(String... names) {
        return new Input(Set.of(), Set.of(names), false);
    }

    Input withMetadata() {
        return new Input(parameters, headers, true);
    }

    Input withParameter(String name) {
        return new Input(Set.of(name), headers, metadata);
    }

    /** @throws RefusedException with WRONG_URI and a sentence that names what the operation does not read */
    void require(HttpRequest request) {
        if (!request.rawQuery().isEmpty()) {
            Stream.of(request.rawQuery().split("&"))
                    .map(pair -> pair.split("=", 2)[0])
                    .filter(name -> !name.isEmpty() && !parameters.contains(name))
                    .forEach(name -> refuse(request, "parameter '" + name + "'"));
        }
        for (var header : request.headers()) {
            if (isOwn(header.name()) && !reads(header.name().toLowerCase(Locale.ROOT))) {
                refuse(request, "header " + header.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean isOwn(String name) {
        for (var prefix : OWN_PREFIXES) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean reads(String name) {
        return headers.contains(name) || metadata && Metadata.nameOf(name).isPresent() || name.equals(OF_PROXY);
    }

    private static void refuse(HttpRequest request, String what) {
        var hint =
                what.contains(" x-amz-") ? ". It belongs to the S3 dialect, whose requests are signed as AWS does" : "";
        throw new RefusedException(
                ErrorCode.WRONG_URI, "This " + request.method() + " does not implement the " + what + hint);
    }
}
