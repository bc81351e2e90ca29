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

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The target of a request line: {@code /bucket/path}, with an optional content secret after a {@code !} (chapter 2.1 of
 * the API document).
 *
 * <p>A {@code !} in a name is always percent-encoded, so one that is not encoded is always the separator. A {@code %2F} is
 * the same as a slash. Immutable.
 */
public final class RequestTarget {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]+");

    private final BucketName bucket;
    private final ObjectPath path;
    private final String contentSecret;
    private final boolean directory;
    /** Made when it is first needed, as the hash of a String is: whichever thread makes it makes the same. */
    private String raw;

    private RequestTarget(BucketName bucket, ObjectPath path, String contentSecret, boolean directory) {
        this.bucket = Objects.requireNonNull(bucket, "bucket");
        this.path = Objects.requireNonNull(path, "path");
        this.contentSecret = contentSecret == null ? null : requireContentSecret(contentSecret);
        this.directory = directory;
        if (contentSecret != null && (directory || path.isRoot())) {
            throw new IllegalArgumentException(
                    "Only a file can have a content secret, not the directory /" + bucket + "/" + path);
        }
    }

    /** Creates a target without a content secret and without a slash at its end. */
    public RequestTarget(BucketName bucket, ObjectPath path) {
        this(bucket, path, null, false);
    }

    /**
     * Returns the target of a file.
     *
     * @param contentSecret the content secret, letters and digits, or {@code null} for none
     * @throws IllegalArgumentException if the content secret has other characters, or is given for the root of the bucket
     */
    public static RequestTarget ofFile(BucketName bucket, ObjectPath path, String contentSecret) {
        return new RequestTarget(bucket, path, contentSecret, false);
    }

    /** Returns the target of a directory, whose path ends with a slash. */
    public static RequestTarget ofDirectory(BucketName bucket, ObjectPath path) {
        return new RequestTarget(bucket, path, null, true);
    }

    /**
     * Parses the path of a request line, without its query.
     *
     * @throws IllegalArgumentException if it does not start with a slash and a valid bucket name, or if the rest is not a
     *     valid path; the message does not repeat what follows a {@code !}
     */
    public static RequestTarget parse(String rawPath) {
        int bang = rawPath.indexOf('!');
        if (bang < 0) {
            return parse(rawPath, null);
        }
        return parse(rawPath.substring(0, bang), rawPath.substring(bang + 1));
    }

    private static RequestTarget parse(String rawPath, String contentSecret) {
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
     * @throws IllegalArgumentException if it is empty or has other characters than letters and digits; the message does not
     *     repeat it
     */
    public static String requireContentSecret(String secret) {
        if (secret == null || !SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("A content secret must consist of letters and digits only");
        }
        return secret;
    }

    /** Returns the bucket. */
    public BucketName bucket() {
        return bucket;
    }

    /** Returns the path within the bucket. */
    public ObjectPath path() {
        return path;
    }

    /** Returns the content secret; empty if the request has none. */
    public Optional<String> contentSecret() {
        return Optional.ofNullable(contentSecret);
    }

    /** Returns whether the raw path ends with a slash. */
    public boolean directory() {
        return directory;
    }

    /** Returns the percent-encoded path of the request line, which is also the one that signatures cover. */
    public String raw() {
        var made = raw;
        if (made == null) {
            made = "/" + bucket.value() + "/" + path.raw()
                    + (directory && !path.isRoot() ? "/" : "")
                    + (contentSecret == null ? "" : "!" + contentSecret);
            raw = made;
        }
        return made;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestTarget target
                && bucket.equals(target.bucket)
                && path.equals(target.path)
                && Objects.equals(contentSecret, target.contentSecret)
                && directory == target.directory;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bucket, path, contentSecret, directory);
    }

    /** Returns the bucket and the path, not encoded and without the content secret. */
    @Override
    public String toString() {
        return "/" + bucket + "/" + path;
    }
}
