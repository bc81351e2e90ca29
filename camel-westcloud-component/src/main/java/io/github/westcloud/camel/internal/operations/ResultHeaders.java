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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.internal.body.ModificationTime;
import io.github.westcloud.client.model.FileInfo;
import java.time.Instant;
import org.apache.camel.Message;

/** Puts what the service tells of a file into headers. Remote metadata stays together in one of them. */
public final class ResultHeaders {

    private ResultHeaders() {}

    /**
     * Sets the headers of the file that is the body. A header for which the service tells nothing is removed.
     *
     * @param keptDate whether the date is the one that the metadata keeps, if there is one
     */
    public static void describeBody(Message message, FileInfo info, boolean keptDate) {
        describe(message, info, keptDate, true);
    }

    /** Sets the headers of a file whose content is not the body. */
    static void describe(Message message, FileInfo info, boolean keptDate) {
        describe(message, info, keptDate, false);
    }

    private static void describe(Message message, FileInfo info, boolean keptDate, boolean body) {
        var date = keptDate ? ModificationTime.of(info) : info.lastModified();
        set(message, WestCloudConstants.FILE_LENGTH, info.length());
        set(
                message,
                WestCloudConstants.FILE_LAST_MODIFIED,
                date.map(Instant::toEpochMilli).orElse(null));
        set(message, WestCloudConstants.FILE_CONTENT_TYPE, info.contentType().orElse(null));
        set(message, WestCloudConstants.ETAG, info.etag().orElse(null));
        set(
                message,
                WestCloudConstants.METADATA,
                new ResultMetadata(info.metadata().values(), body));
    }

    static void set(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
