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
 * The content of one file on its way: an upload with all its parts, or one open download.
 *
 * @param id tells it from every other transfer of this process, also from one of the same file at the same time
 * @param direction whether the content is sent or received
 * @param bucket in which bucket
 * @param path which file
 * @param length how many bytes there are to move, -1 if the service did not say. Of a download of a range, the range's
 */
public record Transfer(long id, Direction direction, BucketName bucket, ObjectPath path, long length) {

    /** Which way a content goes. */
    public enum Direction {
        /** To the service. */
        UPLOAD,
        /** From the service. */
        DOWNLOAD
    }
}
