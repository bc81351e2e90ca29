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
package io.github.westcloud.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a file or directory within its bucket, as segments that are not encoded. The root of the bucket has none.
 *
 * <p>A segment is not empty, not {@code .} or {@code ..}, and has no slash, no control character and no unpaired surrogate.
 * So a path cannot leave its bucket and has exactly one spelling. Immutable.
 *
 * @param segments the names, starting at the root
 */
public record ObjectPath(List<String> segments) implements Comparable<ObjectPath> {

    private static final ObjectPath ROOT = new ObjectPath(List.of());

    /** @throws IllegalArgumentException if a segment is invalid */
    public ObjectPath {
        segments = List.copyOf(segments);
        segments.forEach(ObjectPath::requireSegment);
    }

    /** Returns the root directory of a bucket. */
    public static ObjectPath root() {
        return ROOT;
    }

    /**
     * Parses a path that is not encoded: {@code 2026/May report.pdf}. One slash at either end is ignored; an empty text is
     * the root.
     *
     * @throws IllegalArgumentException if a segment is empty, is {@code .} or {@code ..}, or has a control character
     */
    public static ObjectPath of(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.endsWith("/") && path.length() > from ? path.length() - 1 : path.length();
        return from == to ? ROOT : of(path, path.substring(from, to).split("/", -1));
    }

    private static ObjectPath of(String path, String[] segments) {
        try {
            return new ObjectPath(Arrays.asList(segments));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The path '" + Shown.of(path) + "' is not valid: " + e.getMessage(), e);
        }
    }

    /**
     * Parses a percent-encoded path.
     *
     * @throws IllegalArgumentException if the encoding or a segment is invalid
     */
    public static ObjectPath ofRaw(String raw) {
        return of(PercentEncoding.decode(raw));
    }

    /** Returns the path as in a request line: percent-encoded segments, no slash at either end. */
    public String raw() {
        var raw = new StringBuilder();
        for (var segment : segments) {
            if (raw.length() > 0) {
                raw.append('/');
            }
            raw.append(PercentEncoding.encode(segment));
        }
        return raw.toString();
    }

    /** Returns whether this is the root directory of the bucket. */
    public boolean isRoot() {
        return segments.isEmpty();
    }

    /** Returns the last segment; empty for the root. */
    public String name() {
        return isRoot() ? "" : segments.get(segments.size() - 1);
    }

    /**
     * Returns the directory of this path.
     *
     * @throws IllegalStateException if this is the root
     */
    public ObjectPath parent() {
        if (isRoot()) {
            throw new IllegalStateException("The root of a bucket has no parent");
        }
        return new ObjectPath(segments.subList(0, segments.size() - 1));
    }

    /**
     * Returns the path of an entry below this directory.
     *
     * @param relative one segment or several, as {@link #of(String)} reads them
     */
    public ObjectPath resolve(String relative) {
        var below = of(relative);
        if (below.isRoot()) {
            return this;
        }
        var all = new ArrayList<>(segments);
        all.addAll(below.segments);
        return new ObjectPath(all);
    }

    /** Returns whether this path is the given directory or below it. */
    public boolean startsWith(ObjectPath directory) {
        int depth = directory.segments.size();
        return segments.size() >= depth && segments.subList(0, depth).equals(directory.segments);
    }

    /** Orders by Unicode code point, which differs from the order of {@code String} for supplementary characters. */
    @Override
    public int compareTo(ObjectPath other) {
        return Arrays.compareUnsigned(
                toString().getBytes(StandardCharsets.UTF_8), other.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the path, not encoded and without a slash at either end. */
    @Override
    public String toString() {
        return String.join("/", segments);
    }

    private static void requireSegment(String segment) {
        if (segment.isEmpty()) {
            throw new IllegalArgumentException("An empty segment, as between two slashes in a row, is not allowed");
        }
        if (segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("A segment must not be '" + segment + "'");
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '/' || Character.isISOControl(c)) {
                throw new IllegalArgumentException("The segment '" + Shown.of(segment)
                        + "' has a slash or a control character at position " + (i + 1));
            }
            if (Character.isSurrogate(c)) {
                i += requirePair(segment, i);
            }
        }
    }

    /** Half of a surrogate pair cannot be encoded in UTF-8. Returns how many characters follow the first one. */
    private static int requirePair(String segment, int at) {
        int following = Character.charCount(segment.codePointAt(at)) - 1;
        if (following == 0) {
            throw new IllegalArgumentException(
                    "The segment '" + Shown.of(segment) + "' has half of a surrogate pair at position " + (at + 1));
        }
        return following;
    }
}
