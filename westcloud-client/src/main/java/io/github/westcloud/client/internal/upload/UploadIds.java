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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.internal.dialect.PendingUpload;

/**
 * Remembers whether the service gives uploads in parts an id. Without one the path alone names an upload, and the parts of two
 * uploads to one path could be mixed. Thread-safe.
 */
public final class UploadIds {

    private volatile boolean missing;

    /** Whether the last upload got none. */
    boolean missing() {
        return missing;
    }

    void learn(PendingUpload upload) {
        missing = upload.id().isEmpty();
    }
}
