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

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file in one of the three forms of the {@code Range} header (chapter 2.5 of the API document): from a first
 * to a last byte, from a first byte to the end, or the last bytes.
 *
 * @param first the first byte, counted from 0, or -1 for the last {@code last} bytes
 * @param last the last byte, inclusive, or -1 for the end of the file; the number of bytes if {@code first} is -1
 */
public record ByteRange(long first, long last) {

    private static final Pattern HEADER = Pattern.compile("(?i)bytes=\\s*(\\d*)-(\\d*)\\s*");
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** @throws IllegalArgumentException if the range is invalid */
    public ByteRange {
        if (first < -1 || last < -1 || first == -1 && last < 1 || last != -1 && first > last) {
            throw new IllegalArgumentException("Not a byte range: first " + first + ", last " + last);
        }
    }

    /** Returns the bytes from {@code first} to {@code last}, both inclusive and counted from 0. */
    public static ByteRange of(long first, long last) {
        if (first < 0 || last < 0) {
            throw new IllegalArgumentException("Bytes are counted from 0, not " + first + " to " + last);
        }
        return new ByteRange(first, last);
    }

    /** Returns the bytes from {@code first}, counted from 0, to the end of the file. */
    public static ByteRange from(long first) {
        if (first < 0) {
            throw new IllegalArgumentException("Bytes are counted from 0, not " + first);
        }
        return new ByteRange(first, -1);
    }

    /** Returns the last {@code count} bytes, at least 1. */
    public static ByteRange last(long count) {
        return new ByteRange(-1, count);
    }

    /**
     * Parses the value of a {@code Range} header.
     *
     * @throws IllegalArgumentException if it is not a single range of bytes
     */
    public static ByteRange parse(String header) {
        var match = HEADER.matcher(header);
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            throw new IllegalArgumentException(
                    "Not a range: '" + header + "'. Write bytes=0-99, bytes=100- or bytes=-50");
        }
        return new ByteRange(number(match.group(1)), number(match.group(2)));
    }

    /** Returns what this range covers in a file of the given length in bytes; empty if it covers nothing. */
    public Optional<Slice> within(long length) {
        if (first == -1) {
            long count = Math.min(last, length);
            return count == 0 ? Optional.empty() : Optional.of(new Slice(length - count, count));
        }
        if (first >= length) {
            return Optional.empty();
        }
        long end = last == -1 ? length - 1 : Math.min(last, length - 1);
        return Optional.of(new Slice(first, end - first + 1));
    }

    /** Returns the value of the {@code Range} header. */
    public String header() {
        return "bytes=" + (first == -1 ? "" : first) + "-" + (last == -1 ? "" : last);
    }

    // No file reaches that far, so a number beyond a long means the same as the largest one.
    private static long number(String digits) {
        return digits.isEmpty() ? -1 : new BigInteger(digits).min(MAX).longValue();
    }

    /**
     * A range applied to a file.
     *
     * @param offset the first byte, counted from 0
     * @param length the number of bytes, at least 1
     */
    public record Slice(long offset, long length) {

        /** Returns the value of the {@code Content-Range} header for a file of the given length in bytes. */
        public String contentRange(long fileLength) {
            return "bytes " + offset + "-" + (offset + length - 1) + "/" + fileLength;
        }
    }
}
