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

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request line points at: {@code /bucket/path}, with an optional content secret after a {@code !} (chapter 2.1 of
 * the API document).
 *
 * <p>A {@code !} that belongs to a name is always percent-encoded, so that an unencoded one is always the separator. A
 * {@code %2F} is a slash like any other: no name has one.
 *
 * @param bucket the bucket
 * @param path the path within the bucket
 * @param contentSecret the key that unlocks the file, letters and digits
 * @param directory whether the raw path ends with a slash
 */
public record RequestTarget(BucketName bucket, ObjectPath path, Optional<String> contentSecret, boolean directory) {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]+");

    /**
     * @throws IllegalArgumentException if the content secret is not made of letters and digits, or stands after a slash or
     *     the bucket, where no file is
     */
    public RequestTarget {
        contentSecret.ifPresent(RequestTarget::requireContentSecret);
        if (contentSecret.isPresent() && (directory || path.isRoot())) {
            throw new IllegalArgumentException(
                    "Only a file has a content secret, not the directory /" + bucket + "/" + path);
        }
    }

    /** A target without a content secret and without a slash at its end. */
    public RequestTarget(BucketName bucket, ObjectPath path) {
        this(bucket, path, Optional.empty(), false);
    }

    /**
     * Reads the path of a request line, without its query.
     *
     * @throws IllegalArgumentException if it does not begin with a slash and a legal bucket name, or if the rest is no
     *     legal path; the message never has what follows a {@code !}
     */
    public static RequestTarget parse(String rawPath) {
        int bang = rawPath.indexOf('!');
        if (bang < 0) {
            return parse(rawPath, Optional.empty());
        }
        return parse(rawPath.substring(0, bang), Optional.of(rawPath.substring(bang + 1)));
    }

    private static RequestTarget parse(String rawPath, Optional<String> contentSecret) {
        if (!rawPath.startsWith("/")) {
            throw new IllegalArgumentException("A request path begins with '/': " + rawPath);
        }
        int slash = rawPath.indexOf('/', 1);
        var bucket = new BucketName(rawPath.substring(1, slash < 0 ? rawPath.length() : slash));
        var path = slash < 0 ? "" : PercentEncoding.decode(rawPath.substring(slash + 1));
        if (path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "A path has no empty segment, but two slashes follow the bucket: " + rawPath);
        }
        return new RequestTarget(bucket, ObjectPath.of(path), contentSecret, path.isEmpty() || path.endsWith("/"));
    }

    /**
     * Checks a content secret.
     *
     * @throws IllegalArgumentException if it is not made of letters and digits; the message does not repeat it
     */
    public static String requireContentSecret(String secret) {
        if (secret == null || !SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("A content secret has one or more letters and digits, nothing else");
        }
        return secret;
    }

    /** The path of the request line, percent-encoded; this is also what a signature covers. */
    public String raw() {
        var raw = new StringBuilder("/").append(bucket.value()).append('/').append(path.raw());
        if (directory && !path.isRoot()) {
            raw.append('/');
        }
        contentSecret.ifPresent(secret -> raw.append('!').append(secret));
        return raw.toString();
    }

    /** The bucket and the decoded path; never the content secret. */
    @Override
    public String toString() {
        return "/" + bucket + "/" + path;
    }
}
