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
package io.github.westcloud.server.internal.storage;

import java.util.Optional;

/**
 * Names an upload in parts.
 *
 * @param location where the file will be
 * @param id tells several uploads to one location apart; empty if the location alone names it
 * @param uuid the {@link PendingUpload#uuid()} of the upload that is meant; empty for the one that is in progress
 */
public record UploadKey(Location location, String id, Optional<String> uuid) {

    /** Whichever upload is in progress under this name. */
    public UploadKey(Location location, String id) {
        this(location, id, Optional.empty());
    }
}
