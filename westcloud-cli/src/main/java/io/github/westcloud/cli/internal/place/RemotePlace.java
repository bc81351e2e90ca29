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
package io.github.westcloud.cli.internal.place;

import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;

/**
 * A file or directory of the service.
 *
 * @param bucket its bucket
 * @param path its path in the bucket
 * @param saysDirectory whether it ends with a slash, or is the root of the bucket
 */
public record RemotePlace(BucketName bucket, ObjectPath path, boolean saysDirectory) implements Place {

    static final String SCHEME = "westcloud:";

    /** @throws CommandException if it is not {@code westcloud:BUCKET/PATH}, or the bucket or the path is not legal */
    public static RemotePlace of(String argument) {
        if (!argument.startsWith(SCHEME)) {
            throw CommandException.usage(
                    "'" + argument + "' is not a place of the service. Write westcloud:BUCKET/PATH");
        }
        var rest = argument.substring(SCHEME.length()).replaceFirst("^//", "");
        int slash = rest.indexOf('/');
        var bucket = slash < 0 ? rest : rest.substring(0, slash);
        var path = slash < 0 ? "" : rest.substring(slash);
        requireNoCredentials(bucket);
        try {
            var parsed = ObjectPath.of(path);
            return new RemotePlace(new BucketName(bucket), parsed, path.endsWith("/") || parsed.isRoot());
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("Cannot use '" + argument + "': " + e.getMessage());
        }
    }

    /** What stands there may be a password, so the message does not repeat it. */
    private static void requireNoCredentials(String bucket) {
        if (bucket.contains("@") || bucket.contains(":")) {
            throw CommandException.usage(
                    "Credentials do not belong on a command line, which other users of this machine"
                            + " can read. Put them into a profile, or into WESTCLOUD_USERNAME and WESTCLOUD_PASSWORD, and write"
                            + " westcloud:BUCKET/PATH");
        }
    }

    /** The place below this directory. */
    public RemotePlace resolve(String relative) {
        return new RemotePlace(bucket, path.resolve(relative), false);
    }

    /** How a name that a listing of this directory has is written, also one that no request can have. */
    public String placeOf(String name) {
        var directory = toString();
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + path;
    }
}
