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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.ErrorKind;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the service for a file right before it is deleted or moved. A file that was fetched ahead may have been replaced since, and
 * its new version was not processed.
 */
final class VersionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VersionCheck.class);

    private final Function<String, FileInfo> head;
    private final boolean needed;

    /**
     * @param head asks the service for a path, counted from the root of the bucket
     * @param needed whether files are compared at all
     */
    VersionCheck(Function<String, FileInfo> head, boolean needed) {
        this.head = head;
        this.needed = needed;
    }

    /**
     * Whether another version than the one that was read is there, which stays where it is. A file that is gone was not replaced.
     * An exchange whose file stays, also because it cannot be compared, has to let go of it, which is done here.
     *
     * @param lock {@code null} for none
     * @throws WestCloudException if the service refuses to tell, or cannot be reached
     */
    boolean isReplaced(
            GenericFileOperations<DirectoryEntry> operations,
            GenericFileExclusiveReadLockStrategy<DirectoryEntry> lock,
            Exchange exchange,
            GenericFile<DirectoryEntry> file)
            throws Exception {
        boolean stays = true;
        try {
            stays = isReplaced(file);
            return stays;
        } finally {
            if (stays) {
                FileRelease.release(operations, lock, exchange, file);
            }
        }
    }

    private boolean isReplaced(GenericFile<DirectoryEntry> file) {
        if (!needed) {
            return false;
        }
        try {
            if (((WestCloudFile) file).isStill(head.apply(file.getAbsoluteFilePath()))) {
                return false;
            }
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
        LOG.info(
                "The file {} was replaced after it had been read: the new version is neither deleted nor moved, and is polled"
                        + " next",
                file.getAbsoluteFilePath());
        return true;
    }
}
