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
package io.github.westcloud.client.temporary;

import io.github.westcloud.protocol.ObjectPath;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The names that uploads in parts have in a bucket before they are moved to their path, where the service gives uploads no id
 * (chapter 2.2 of the API document). Such a file is there between the completion of the upload and the move; it stays if the
 * process is killed in between. Nobody but its upload should read, move or delete it, unless it is older than an upload can be.
 * Thread-safe.
 */
public final class TemporaryUploads {

    private static final String PREFIX = ".westcloud-upload-";
    private static final int LONGEST_EXTENSION = 16;
    private static final Pattern NAME = Pattern.compile("\\.westcloud-upload-"
            + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\..{1," + (LONGEST_EXTENSION - 1) + "})?");

    private TemporaryUploads() {}

    /** A path in the same directory that nobody else uses. The service finds the mime type by its extension. */
    public static ObjectPath pathFor(ObjectPath path) {
        return path.parent().resolve(PREFIX + UUID.randomUUID() + extension(path.name()));
    }

    /**
     * Whether a file is the temporary one of an upload.
     *
     * @param name its name without the directory
     */
    public static boolean isTemporary(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a path is one that {@link #pathFor} may have made. */
    public static boolean isTemporaryFor(ObjectPath path, ObjectPath temporary) {
        return temporary.parent().equals(path.parent()) && isTemporary(temporary.name());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > LONGEST_EXTENSION || dot == name.length() - 1
                ? ""
                : name.substring(dot);
    }
}
