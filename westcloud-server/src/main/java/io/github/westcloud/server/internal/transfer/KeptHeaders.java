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
package io.github.westcloud.server.internal.transfer;

import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.storage.ContentHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes the headers of HTTP that a file keeps. */
public final class KeptHeaders {

    /** The content encoding of bodies in pieces. It ends with the transfer. */
    private static final String AWS_CHUNKED = "aws-chunked";

    /** RFC 9110, 15.4.5: of these, what an answer has that says that nothing has changed. */
    private static final Set<String> OF_UNCHANGED = Set.of(ContentHeaders.CACHE_CONTROL, ContentHeaders.EXPIRES);

    private KeptHeaders() {}

    /** What a request says of its content. */
    public static ContentHeaders read(HttpRequest request) {
        var values = new HashMap<String, String>();
        for (var name : ContentHeaders.NAMES) {
            var lines = request.headers(name);
            if (!lines.isEmpty()) {
                keep(name, lines, values);
            }
        }
        return values.isEmpty() ? ContentHeaders.none() : new ContentHeaders(values);
    }

    private static void keep(String name, List<String> lines, Map<String, String> values) {
        var value = lines.stream()
                .filter(line -> !line.isEmpty())
                .map(String::strip)
                .collect(Collectors.joining(", "));
        var kept = name.equals(ContentHeaders.CONTENT_ENCODING) ? withoutTransfer(value) : value;
        if (!kept.isEmpty()) {
            values.put(name, kept);
        }
    }

    public static List<Header> of(ContentHeaders headers) {
        return headers.values().entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList();
    }

    /** Those of an answer that says that nothing has changed. */
    public static List<Header> ofUnchanged(ContentHeaders headers) {
        return of(headers).stream()
                .filter(header -> OF_UNCHANGED.contains(header.name()))
                .toList();
    }

    private static String withoutTransfer(String encodings) {
        return Stream.of(encodings.split(","))
                .map(String::strip)
                .filter(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase(AWS_CHUNKED))
                .collect(Collectors.joining(", "));
    }
}
