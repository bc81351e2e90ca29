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
package io.github.westcloud.client.operation;

import io.github.westcloud.protocol.ObjectPath;

/**
 * Create a directory (chapter 2.9 of the API document).
 *
 * @param path which directory
 * @param automkdir whether to create the directories above it that are missing
 */
public record CreateDirectoryRequest(ObjectPath path, boolean automkdir) {

    /** @throws IllegalArgumentException if the path is the root of the bucket */
    public CreateDirectoryRequest {
        Requests.requireFile(path, "createDirectory");
    }

    public static CreateDirectoryRequest of(ObjectPath path) {
        return new CreateDirectoryRequest(path, false);
    }

    public CreateDirectoryRequest withAutomkdir(boolean value) {
        return new CreateDirectoryRequest(path, value);
    }
}
