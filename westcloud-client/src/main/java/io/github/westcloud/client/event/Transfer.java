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
package io.github.westcloud.client.event;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;

/**
 * The transfer of the content of one file: an upload with all its parts, or an open download.
 *
 * @param id a number that is unique in this process
 * @param direction whether the content is sent or received
 * @param bucket the bucket
 * @param path the file
 * @param length the number of bytes to transfer, for a download of a range those of the range; -1 if it is unknown
 */
public record Transfer(long id, Direction direction, BucketName bucket, ObjectPath path, long length) {

    /** The direction of a transfer. */
    public enum Direction {
        /** From this client to the service. */
        UPLOAD,
        /** From the service to this client. */
        DOWNLOAD
    }
}
