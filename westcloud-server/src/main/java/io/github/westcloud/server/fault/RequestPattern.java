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
package io.github.westcloud.server.fault;

import java.util.BitSet;
import java.util.Objects;

/**
 * Which requests a fault applies to. In the path, as it stands on the request line, {@code *} stands for any characters but a
 * slash, {@code **} for any characters, {@code ?} for one that is no slash.
 *
 * @param method the method, or {@code *} for any
 * @param path the pattern of the raw path, for example {@code /demo/inbox/**}, at most 1,024 characters
 */
public record RequestPattern(String method, String path) {

    private static final String ANY = "*";
    private static final int LONGEST = 1024;

    /** @throws IllegalArgumentException if the path does not begin with a slash, or is longer than 1,024 characters */
    public RequestPattern {
        Objects.requireNonNull(method, "method");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path pattern must start with '/', for example /demo/**: " + path);
        }
        if (path.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A path pattern can have at most " + LONGEST + " characters, not " + path.length());
        }
    }

    /** Every request. */
    public static RequestPattern any() {
        return new RequestPattern(ANY, "/**");
    }

    /** Returns whether a fault applies to a request with this method and this path, as it stands on the request line. */
    public boolean matches(String requestMethod, String rawPath) {
        return (method.equals(ANY) || method.equals(requestMethod)) && matches(rawPath);
    }

    /**
     * Goes through the path once and keeps all places of the pattern at which it could be: a place that is reached in two ways is one
     * place, so that no pattern takes longer than its length for each character.
     */
    private boolean matches(String rawPath) {
        var places = new BitSet(path.length() + 1);
        reach(0, places);
        for (int i = 0; i < rawPath.length() && !places.isEmpty(); i++) {
            var next = new BitSet(path.length() + 1);
            for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
                step(at, rawPath.charAt(i), next);
            }
            places = next;
        }
        return places.get(path.length());
    }

    /** A place, and behind the wildcards there, which may stand for nothing. */
    private void reach(int place, BitSet places) {
        int at = place;
        places.set(at);
        while (at < path.length() && path.charAt(at) == '*') {
            at += path.startsWith("**", at) ? 2 : 1;
            places.set(at);
        }
    }

    private void step(int at, char c, BitSet next) {
        if (at == path.length()) {
            return;
        }
        char wanted = path.charAt(at);
        if (wanted == '*') {
            if (c != '/' || path.startsWith("**", at)) {
                reach(at, next);
            }
        } else if (wanted == c || wanted == '?' && c != '/') {
            reach(at + 1, next);
        }
    }
}
