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
package io.github.westcloud.camel;

import io.github.westcloud.protocol.ObjectPath;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The names that one upload uses, from the root of the bucket.
 *
 * @param target the file
 * @param temporary what it is called until it is complete
 * @param done the file that says so
 */
record UploadNames(String target, Optional<String> temporary, Optional<String> done) {

    /**
     * Two of them that are the same path, however written, would delete or empty what was there or was just stored.
     *
     * @param moved where an existing file of the target's name goes
     * @return the path of the file
     * @throws IllegalArgumentException if a name is no legal path, or two are the same
     */
    ObjectPath requireDistinct(Optional<String> moved) {
        var file = path("file", target, "CamelFileName, CamelWestCloudPath or fileName");
        if (temporary.isPresent() || moved.isPresent() || done.isPresent()) {
            requireOthers(file, moved);
        }
        return file;
    }

    private void requireOthers(ObjectPath file, Optional<String> moved) {
        var users = new LinkedHashMap<ObjectPath, String>();
        users.put(file, "file");
        requireOther(users, "temporary file", temporary, "tempPrefix or tempFileName");
        requireOther(users, "existing file that is moved", moved, "moveExisting");
        requireOther(users, "done file", done, "doneFileName");
    }

    private void requireOther(
            LinkedHashMap<ObjectPath, String> users, String what, Optional<String> name, String options) {
        if (name.isEmpty()) {
            return;
        }
        var other = users.putIfAbsent(path(what, name.get(), options), what);
        if (other != null) {
            throw new IllegalArgumentException("Cannot upload " + target + ", because the name of the " + what + " '"
                    + name.get() + "' is that of the " + other + " as well. Change " + options);
        }
    }

    private ObjectPath path(String what, String name, String options) {
        try {
            return ObjectPath.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Cannot upload " + target + ", because the name of the " + what + " is not valid. Change " + options
                            + ". " + e.getMessage(),
                    e);
        }
    }
}
